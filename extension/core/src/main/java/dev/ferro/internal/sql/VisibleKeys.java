package dev.ferro.internal.sql;

import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.pool.ConnectionIdentity;
import dev.ferro.internal.pool.KeptStatement;
import dev.ferro.internal.session.Workplace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * Whether a connection's user may read the keys that the database generates: a role that may only insert cannot say {@code
 * returning} (Q9). Asked once per connection and generation, by a question that cannot fail. Thread-safe.
 */
final class VisibleKeys {

    private final EntityModel<?> model;
    private final Optional<String> question;
    private final Map<ConnectionIdentity, Boolean> answers = Collections.synchronizedMap(new WeakHashMap<>());

    VisibleKeys(EntityModel<?> model, Dialect dialect) {
        this.model = model;
        this.question = dialect.mayReadColumn();
    }

    boolean of(Workplace at) throws SQLException {
        if (question.isEmpty()) {
            return true;
        }
        Boolean known = answers.get(at.identity());
        if (known == null) {
            known = ask(at, question.get());
            answers.put(at.identity(), known);
        }
        return known;
    }

    /** No answer means that there is no such column: then the insert says so. */
    private boolean ask(Workplace at, String sql) throws SQLException {
        try (KeptStatement kept = at.physical().prepared(sql)) {
            kept.statement().setString(1, model.quotedTable());
            kept.statement().setString(2, model.ids().get(0).column().text());
            try (ResultSet rows = kept.statement().executeQuery()) {
                return !rows.next() || rows.getBoolean(1);
            }
        }
    }
}
