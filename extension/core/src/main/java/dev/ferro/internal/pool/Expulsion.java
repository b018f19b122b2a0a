package dev.ferro.internal.pool;

import dev.ferro.internal.dialect.GuestRules;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a pool which is not ours hands a physical connection to nobody any more (R14b). JDBC has no word for it
 * but to abort, which some pools do not even notice: so the driver's own is ended as well, and the pool told in its way
 * where it has one.
 */
final class Expulsion {

    private Expulsion() {}

    static void of(Connection handle, GuestRules rules) {
        quietly(() -> rules.sever(handle));
        quietly(() -> handle.abort(Runnable::run));
        quietly(() -> invalidate(handle));
        // Agroal drops it here, because it was aborted; to flush the pool as well would keep the others from the next
        // borrower.
        quietly(handle::close);
    }

    /** Of one that was dead when it came: the pool has not noticed, and may have more of them. */
    static void ofDead(Connection handle, DataSource source, GuestRules rules) {
        of(handle, rules);
        quietly(() -> flushIdle(source));
    }

    /** IronJacamar's, in WildFly: without it an aborted physical connection stays in the pool. */
    private static void invalidate(Connection handle) throws SQLException {
        try {
            if (isOfIronJacamar(handle)) {
                handle.getClass().getMethod("invalidate").invoke(handle);
            }
        } catch (ReflectiveOperationException failed) {
            Throwable cause = failed instanceof InvocationTargetException ? failed.getCause() : failed;
            throw new SQLException("not invalidated", cause);
        }
    }

    /** Agroal's, in Quarkus: lets it drop all that nobody uses. By name, because it may be another copy than ours. */
    private static void flushIdle(DataSource source) throws SQLException {
        try {
            Class<?> agroal = agroal(source.getClass());
            if (agroal != null) {
                Class<?> mode = Class.forName(agroal.getName() + "$FlushMode", true, agroal.getClassLoader());
                agroal.getMethod("flush", mode)
                        .invoke(source, mode.getField("IDLE").get(null));
            }
        } catch (ReflectiveOperationException failed) {
            throw new SQLException("not flushed", failed);
        }
    }

    private static @Nullable Class<?> agroal(@Nullable Class<?> type) {
        if (type == null || type.getName().equals("io.agroal.api.AgroalDataSource")) {
            return type;
        }
        for (Class<?> implemented : type.getInterfaces()) {
            Class<?> found = agroal(implemented);
            if (found != null) {
                return found;
            }
        }
        return agroal(type.getSuperclass());
    }

    private static boolean isOfIronJacamar(Connection handle) {
        return handle.getClass().getName().startsWith("org.jboss.jca.adapters.jdbc.");
    }

    private static void quietly(Step step) {
        try {
            step.run();
        } catch (SQLException | RuntimeException gone) {
            PoolLog.LOG.debugf(
                    "expelling a physical connection: %s", gone.getClass().getName());
        }
    }

    private interface Step {
        void run() throws SQLException;
    }
}
