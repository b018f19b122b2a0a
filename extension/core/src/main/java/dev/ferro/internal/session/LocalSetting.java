package dev.ferro.internal.session;

import dev.ferro.TransactionException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.pool.KeptStatement;
import dev.ferro.internal.text.Shown;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Sets a parameter of the database until the end of a transaction. */
final class LocalSetting {

    private LocalSetting() {}

    static void set(ActiveSession session, String name, String value) {
        String sql = session.pinnedTo()
                .dialect()
                .transactions()
                .localSetting()
                .orElseThrow(() ->
                        new TransactionException(session.connection(), Messages.MSG.noSettings(session.connection())));
        session.run("setting " + Shown.of(name) + " for a transaction", at -> set(at, sql, name, value));
    }

    private static String set(Workplace at, String sql, String name, String value) throws SQLException {
        try (KeptStatement kept = at.physical().prepared(sql)) {
            kept.statement().setString(1, name);
            kept.statement().setString(2, value);
            try (ResultSet answer = kept.statement().executeQuery()) {
                answer.next();
            }
            kept.statement().clearParameters();
        }
        // Other claims, perhaps other answers (R18).
        at.forgetInstances();
        return value;
    }
}
