package dev.ferro.internal.sql;

import dev.ferro.Database;
import dev.ferro.InvalidSqlException;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.pool.KeptStatement;
import dev.ferro.internal.session.Workplace;
import dev.ferro.internal.text.SqlText;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One call of raw SQL: its text, checked, and its parameters, ready to bind (S2, B5). Checked before anything is borrowed.
 */
public final class RawStatement {

    /** What surely gives rows; the rest is asked. */
    private static final Set<String> QUERIES = Set.of("SELECT", "VALUES", "TABLE", "SHOW", "EXPLAIN", "PRAGMA");

    /** What SQLite counts; asked about anything else, it tells the count of the change before. */
    private static final Set<String> COUNTED = Set.of("INSERT", "UPDATE", "DELETE", "REPLACE", "WITH");

    private static final Set<String> TRANSACTION_CONTROL =
            Set.of("BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE");

    private static final Pattern TWO_PHASE = Pattern.compile("^PREPARE\\s+TRANSACTION\\b", Pattern.CASE_INSENSITIVE);

    private final String connection;
    private final SqlText text;
    private final boolean counted;
    private final RawParameters parameters;

    private RawStatement(Dialect dialect, String connection, SqlText text, RawParameters parameters) {
        this.counted = dialect.database() != Database.SQLITE || COUNTED.contains(text.keyword());
        this.connection = connection;
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
    public static RawStatement of(
            Dialect dialect, String connection, String sql, @Nullable Object @Nullable [] parameters) {
        // A lone null given for the parameters is one parameter; Java takes it for the array.
        @Nullable Object[] values = parameters == null ? new Object[] {null} : parameters;
        SqlText text = SqlText.parse(dialect.grammar(), sql);
        if (text.isBlank() || text.statements().isEmpty()) {
            throw new InvalidSqlException(connection, Messages.MSG.blankSql());
        }
        if (!text.isSingleStatement()) {
            throw new InvalidSqlException(
                    connection, Messages.MSG.severalStatements(text.statements().size(), text.masked()));
        }
        if (!text.namedPlaceholders().isEmpty()) {
            throw new InvalidSqlException(
                    connection,
                    Messages.MSG.foreignPlaceholder(text.namedPlaceholders().get(0), text.masked()));
        }
        if (text.placeholders() != values.length) {
            throw new InvalidSqlException(
                    connection, Messages.MSG.parameterCount(text.placeholders(), values.length, text.masked()));
        }
        return new RawStatement(dialect, connection, text, RawParameters.of(dialect, connection, values));
    }

    /**
     * Runs it and drains its results.
     *
     * @param at where
     * @return rows affected, 0 where the database counts none
     * @throws SQLException of the driver
     */
    public long execute(Workplace at) throws SQLException {
        return with(at, statement -> {
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
                    affected += counted ? count : 0;
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
     * @param at where
     * @param reader reads the result
     * @param <R> what becomes of the result
     * @return what the reader made of it
     * @throws SQLException of the driver
     */
    public <R> R query(Workplace at, Reader<R> reader) throws SQLException {
        return with(at, statement -> {
            if (!QUERIES.contains(text.keyword()) && !givesRows(statement)) {
                throw new InvalidSqlException(connection, Messages.MSG.noRows(masked()));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        });
    }

    /** Asked first, because PostgreSQL's driver misses the rows only after the statement did its work. */
    private static boolean givesRows(PreparedStatement statement) throws SQLException {
        ResultSetMetaData result = statement.getMetaData();
        try {
            return result != null && result.getColumnCount() > 0;
        } catch (SQLException none) {
            // SQLite's driver describes a result that is none, and cannot count its columns.
            return false;
        }
    }

    private <R> R with(Workplace at, Run<R> run) throws SQLException {
        // Whatever it is: a query may call a function that writes.
        at.forgetInstances();
        if (!text.leavesSessionUntouched()) {
            at.physical().mayHaveChanged();
        }
        try (KeptStatement kept = at.physical().preparedRaw(text.statements().get(0))) {
            parameters.bind(kept.statement());
            R result = run.on(kept.statement());
            // A kept statement would hold on to the values until it is used again.
            kept.statement().clearParameters();
            return result;
        }
    }

    /**
     * Refuses what begins or ends a transaction, because in a session only Ferro may do so.
     *
     * @throws InvalidSqlException if it does
     */
    public void refuseTransactionControl() {
        boolean twoPhase =
                text.keyword().equals("PREPARE") && TWO_PHASE.matcher(masked()).find();
        if (twoPhase || TRANSACTION_CONTROL.contains(text.keyword())) {
            throw new InvalidSqlException(connection, Messages.MSG.rawTransaction(toString(), connection));
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
