package dev.ferro.internal.pool;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/** Wraps what leads back to its connection, so that it leads to the handle and not to what is behind it. */
final class LeadingBack {

    private LeadingBack() {}

    static <T> T to(Connection handle, Class<T> type, T wrapped) {
        return to(handle, type, wrapped, () -> {});
    }

    /** The check comes before each call. */
    static <T> T to(Connection handle, Class<T> type, T wrapped, PinGuard guard) {
        InvocationHandler pass = (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                return handle;
            }
            if (method.getDeclaringClass() != Object.class && !method.getName().equals("close")) {
                guard.check();
            }
            try {
                return method.invoke(wrapped, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(LeadingBack.class.getClassLoader(), new Class<?>[] {type}, pass));
    }
}
