package dev.ferro.cdi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** A data source that loses its database in the middle, once. */
final class Failing {

    private Failing() {}

    /** Ends the physical connection just before what is the first commit of all. */
    static DataSource atFirstCommit(DataSource source) {
        AtomicBoolean failed = new AtomicBoolean();
        return proxy(
                DataSource.class,
                (method, arguments) -> method.getName().equals("getConnection")
                        ? connection(source.getConnection(), failed)
                        : call(source, method, arguments));
    }

    private static Connection connection(Connection connection, AtomicBoolean failed) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("commit") && failed.compareAndSet(false, true)) {
                connection.unwrap(Connection.class).close();
            }
            return call(connection, method, arguments);
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.of(method, arguments)));
    }

    private interface Call {
        Object of(Method method, Object[] arguments) throws Throwable;
    }
}
