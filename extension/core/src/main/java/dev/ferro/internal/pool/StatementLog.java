package dev.ferro.internal.pool;

import dev.ferro.internal.text.Grammar;
import dev.ferro.internal.text.SqlText;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes down each statement that is sent through the physical connections of a named one, at debug level: its SQL text,
 * never a value. What is Ferro's own is shown as it is, for it holds names and placeholders only; of anybody else's text
 * what may be a value is masked. Costs one question while it is off. Thread-safe.
 */
final class StatementLog {

    static final String CATEGORY = "dev.ferro.sql";

    private static final Logger LOG = Logger.getLogger(CATEGORY);

    private final String connection;
    private final Grammar grammar;

    StatementLog(String connection, Grammar grammar) {
        this.connection = connection;
        this.grammar = grammar;
    }

    /** A connection whose statements are noted, for Ferro's own work. */
    Connection own(Connection driver) {
        return LOG.isDebugEnabled() ? noted(driver, UnaryOperator.identity()) : driver;
    }

    /** A connection whose statements are noted, for somebody else. */
    Connection foreign(Connection driver) {
        return LOG.isDebugEnabled() ? noted(driver, this::masked) : driver;
    }

    /** A statement of Ferro's own. */
    PreparedStatement own(PreparedStatement statement, String sql) {
        return LOG.isDebugEnabled() ? noted(PreparedStatement.class, statement, sql) : statement;
    }

    /** A statement of somebody else. */
    PreparedStatement foreign(PreparedStatement statement, String sql) {
        return LOG.isDebugEnabled() ? noted(PreparedStatement.class, statement, masked(sql)) : statement;
    }

    private String masked(String sql) {
        return SqlText.parse(grammar, sql).masked();
    }

    private Connection noted(Connection driver, UnaryOperator<String> shown) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = invoke(driver, method, arguments);
            String name = method.getName();
            if (name.equals("commit") || (name.equals("rollback") && arguments == null)) {
                LOG.debugf("%s: %s", connection, name);
            }
            if (result instanceof Statement) {
                String text = arguments != null && arguments[0] instanceof String sql ? shown.apply(sql) : "";
                return noted(method.getReturnType().asSubclass(Statement.class), result, text, shown);
            }
            return result;
        });
    }

    private <S extends Statement> S noted(Class<S> type, Object statement, String sql) {
        return noted(type, statement, sql, UnaryOperator.identity());
    }

    private <S extends Statement> S noted(
            Class<S> type, Object statement, String prepared, UnaryOperator<String> shown) {
        int[] batch = {0};
        return proxy(type, (proxy, method, arguments) -> {
            String name = method.getName();
            String given = arguments != null && arguments[0] instanceof String sql ? shown.apply(sql) : prepared;
            if (name.equals("addBatch")) {
                batch[0]++;
            } else if (name.equals("clearBatch")) {
                batch[0] = 0;
            } else if (name.equals("executeBatch") || name.equals("executeLargeBatch")) {
                LOG.debugf("%s: %s (batch of %d)", connection, given, batch[0]);
                batch[0] = 0;
            } else if (name.startsWith("execute")) {
                LOG.debugf("%s: %s", connection, given);
            }
            return invoke(statement, method, arguments);
        });
    }

    private static <P> P proxy(Class<P> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                StatementLog.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("equals")) {
                        return proxy == arguments[0];
                    }
                    return handler.handle(proxy, method, arguments);
                }));
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }

    private interface Handler {
        @Nullable
        Object handle(Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable;
    }
}
