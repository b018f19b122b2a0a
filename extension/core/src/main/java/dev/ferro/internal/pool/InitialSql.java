package dev.ferro.internal.pool;

import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.text.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * What {@code pool.initial-sql} says, statement by statement, because SQLite's driver runs only the first of a text. Run
 * on every new physical connection, and again after one was cleaned.
 */
final class InitialSql {

    private final List<String> statements;

    private InitialSql(List<String> statements) {
        this.statements = statements;
    }

    static InitialSql of(Optional<String> script, Dialect dialect) {
        return new InitialSql(
                script.map(sql -> SqlText.parse(dialect.grammar(), sql).statements())
                        .orElse(List.of()));
    }

    void run(Connection connection) throws SQLException {
        int position = 0;
        for (String sql : statements) {
            position++;
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failed) {
                throw new InitialSqlException(position, failed);
            }
        }
    }

    /** Tells which statement failed. */
    static final class InitialSqlException extends SQLException {
        private static final long serialVersionUID = 1L;

        private final int position;
        private final SQLException failure;

        InitialSqlException(int position, SQLException failure) {
            super("initial SQL failed", failure.getSQLState(), failure.getErrorCode());
            this.position = position;
            this.failure = failure;
        }

        int position() {
            return position;
        }

        SQLException failure() {
            return failure;
        }
    }
}
