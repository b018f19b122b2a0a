package dev.ferro.internal.pool;

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

    @Override
    public DatabaseMetaData getMetaData() throws SQLException {
        return LeadingBack.to(this, DatabaseMetaData.class, handle.getMetaData());
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
