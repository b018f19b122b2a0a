package dev.ferro.internal.pool;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What a borrower of a data source holds. It goes back once, whatever the borrower does afterwards: the pool's own handle
 * would, when it is aborted after it was closed, give back what belongs to somebody else by then.
 */
final class HandedOutConnection extends ForwardingConnection {

    private final Connection handle;
    private final AtomicBoolean closed = new AtomicBoolean();

    HandedOutConnection(Connection handle) {
        super(handle);
        this.handle = handle;
    }

    @Override
    public void close() throws SQLException {
        if (closed.compareAndSet(false, true)) {
            handle.close();
        }
    }

    @Override
    public void abort(Executor executor) throws SQLException {
        if (closed.compareAndSet(false, true)) {
            handle.abort(executor);
        }
    }

    /** The driver's would lead to its own connection, which outlives this one. */
    @Override
    public DatabaseMetaData getMetaData() throws SQLException {
        DatabaseMetaData driver = handle.getMetaData();
        InvocationHandler pass = (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                return this;
            }
            try {
                return method.invoke(driver, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return (DatabaseMetaData)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DatabaseMetaData.class}, pass);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : handle.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || handle.isWrapperFor(type);
    }
}
