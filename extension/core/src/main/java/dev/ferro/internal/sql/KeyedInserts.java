package dev.ferro.internal.sql;

import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.pool.KeptStatement;
import dev.ferro.internal.session.Workplace;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Inserts whose key the database gives. It comes back where the role may read it. Thread-safe.
 *
 * @param <T> the entity class
 */
final class KeyedInserts<T> {

    private final EntityPlan<T> plan;
    private final VisibleKeys visibleKeys;

    KeyedInserts(EntityPlan<T> plan, Dialect dialect) {
        this.plan = plan;
        this.visibleKeys = new VisibleKeys(plan.model(), dialect);
    }

    boolean comeBack(Workplace at) throws SQLException {
        return visibleKeys.of(at);
    }

    void run(Workplace at, @Nullable Object[] values) throws SQLException {
        boolean comesBack = comeBack(at);
        String sql = comesBack
                ? plan.statements().insertGenerated()
                : plan.statements().insertBlind();
        try (KeptStatement kept = at.physical().prepared(sql)) {
            plan.bind(kept.statement(), plan.columns().insertedGenerated(), values);
            if (comesBack) {
                readKey(kept.statement(), values, at.connection());
            } else {
                kept.statement().executeUpdate();
            }
        }
    }

    /** Runs what gives one key back. */
    void readKey(PreparedStatement statement, @Nullable Object[] values, String connection) throws SQLException {
        try (ResultSet keys = statement.executeQuery()) {
            if (!keys.next()) {
                throw new SQLException("no key came back");
            }
            plan.takeKey(keys, values, connection);
            // SQLite finishes the statement only when its results were read to their end.
            while (keys.next()) {}
        }
    }
}
