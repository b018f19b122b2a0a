package dev.ferro.internal.pool;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Wraps what leads back to its connection, so that it leads to the handle and not to what is behind it: statements, and
 * results by way of their statements.
 */
final class LeadingBack {

    private LeadingBack() {}

    static <T> T to(Connection handle, Class<T> type, T wrapped) {
        return to(handle, type, wrapped, CallGuard.NONE);
    }

    /** The check comes before each call. */
    static <T> T to(Connection handle, Class<T> type, T wrapped, CallGuard guard) {
        return type.cast(proxy(handle, null, type, wrapped, guard));
    }

    private static Object proxy(
            Connection handle, @Nullable Object statement, Class<?> type, Object wrapped, CallGuard guard) {
        InvocationHandler pass = (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                return handle;
            }
            if (method.getName().equals("equals")) {
                return proxy == arguments[0];
            }
            if (method.getName().equals("hashCode")) {
                return System.identityHashCode(proxy);
            }
            if (statement != null && method.getName().equals("getStatement")) {
                return statement;
            }
            if (isChecked(method)) {
                guard.check();
            }
            try {
                return led(handle, proxy, method.invoke(wrapped, arguments), guard);
            } catch (InvocationTargetException failed) {
                if (failed.getCause() instanceof Error unsure) {
                    guard.torn(unsure);
                } else if (failed.getCause() instanceof SQLException refused) {
                    guard.failed(refused);
                }
                throw failed.getCause();
            }
        };
        return Proxy.newProxyInstance(LeadingBack.class.getClassLoader(), new Class<?>[] {type}, pass);
    }

    /** What is asked of the current row of a result is there already: it is not worth a check per value. */
    private static boolean isChecked(Method method) {
        boolean ofRow = method.getDeclaringClass() == ResultSet.class
                && method.getName().startsWith("get");
        return method.getDeclaringClass() != Object.class && !method.getName().equals("close") && !ofRow;
    }

    private static @Nullable Object led(Connection handle, Object from, @Nullable Object result, CallGuard guard) {
        if (result instanceof ResultSet) {
            return proxy(handle, from instanceof Statement ? from : null, ResultSet.class, result, guard);
        }
        return result instanceof Statement ? proxy(handle, null, Statement.class, result, guard) : result;
    }
}
