package dev.ferro.internal.sql;

import dev.ferro.InvalidSqlException;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.pool.KeptStatement;
import dev.ferro.internal.pool.PhysicalConnection;
import dev.ferro.internal.text.SqlText;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One call of raw SQL: its text, checked, and its parameters, ready to bind (S2, B5). Checked before anything is borrowed.
 */
public final class RawStatement {

    private final SqlText text;
    private final RawParameters parameters;

    private RawStatement(SqlText text, RawParameters parameters) {
        this.text = text;
        this.parameters = parameters;
    }

    /**
     * Checks a call.
     *
     * @param dialect of the connection that was chosen
     * @param connection its name, for the message of an error
     * @param sql one statement
     * @param parameters in the order of its placeholders
     * @return the checked call
     * @throws InvalidSqlException if text and parameters are no such thing
     */
    public static RawStatement of(Dialect dialect, String connection, String sql, @Nullable Object[] parameters) {
        SqlText text = SqlText.parse(dialect.grammar(), sql);
        if (text.isBlank() || text.statements().isEmpty()) {
            throw new InvalidSqlException(connection, Messages.MSG.blankSql());
        }
        if (!text.isSingleStatement()) {
            throw new InvalidSqlException(
                    connection,
                    Messages.MSG.severalStatements(text.statements().size(), text.masked()));
        }
        if (!text.namedPlaceholders().isEmpty()) {
            throw new InvalidSqlException(
                    connection,
                    Messages.MSG.foreignPlaceholder(text.namedPlaceholders().get(0), text.masked()));
        }
        if (text.placeholders() != parameters.length) {
            throw new InvalidSqlException(
                    connection,
                    Messages.MSG.parameterCount(text.placeholders(), parameters.length, text.masked()));
        }
        return new RawStatement(text, RawParameters.of(dialect, connection, parameters));
    }

    /**
     * Runs it and drains its results.
     *
     * @param physical the physical connection
     * @return rows affected, 0 where the database counts none
     * @throws SQLException of the driver
     */
    public long execute(PhysicalConnection physical) throws SQLException {
        return with(physical, statement -> {
            long affected = 0;
            boolean rows = statement.execute();
            while (true) {
                if (rows) {
                    drain(statement);
                } else {
                    long count = statement.getLargeUpdateCount();
                    if (count < 0) {
                        return affected;
                    }
                    affected += count;
                }
                rows = statement.getMoreResults();
            }
        });
    }

    private static void drain(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {}
        }
    }

    /**
     * Runs it for its rows.
     *
     * @param physical the physical connection
     * @param reader reads the result
     * @param <R> what becomes of the result
     * @return what the reader made of it
     * @throws SQLException of the driver
     */
    public <R> R query(PhysicalConnection physical, Reader<R> reader) throws SQLException {
        return with(physical, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        });
    }

    private <R> R with(PhysicalConnection physical, Run<R> run) throws SQLException {
        if (!text.leavesSessionUntouched()) {
            physical.mayHaveChanged();
        }
        try (KeptStatement kept = physical.prepared(text.statements().get(0))) {
            parameters.bind(kept.statement());
            try {
                return run.on(kept.statement());
            } finally {
                // A kept statement would hold on to the values until it is used again.
                kept.statement().clearParameters();
            }
        }
    }

    /**
     * The text without anything that may be a value.
     *
     * @return for the message of an error
     */
    public String masked() {
        return text.masked();
    }

    @Override
    public String toString() {
        return "'" + text.masked() + "'";
    }

    /** Reads a result. */
    @FunctionalInterface
    public interface Reader<R> {

        /**
         * Reads.
         *
         * @param rows before its first row
         * @return what became of it
         * @throws SQLException of the driver
         */
        R read(ResultSet rows) throws SQLException;
    }

    private interface Run<R> {
        R on(PreparedStatement statement) throws SQLException;
    }
}
