package dev.ferro;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Raw SQL on the connection that the routing rules choose (R13). Thread-safe.
 *
 * <pre>{@code
 * List<Row> adults = sql.fetchAll("select name, age from users where age >= ? order by name", 18);
 * sql.using("service").execute("delete from audit where at < ?", cutoff);
 * }</pre>
 *
 * <p>The placeholder is JDBC's {@code ?}; values only ever travel as parameters, bound by their Java type (B5). Each call
 * takes one statement (S2). Outside a transaction or session two calls may use different physical connections, and
 * nothing that a statement sets on its session is seen by the next one.
 */
public interface Sql {

    /**
     * Raw SQL on another connection.
     *
     * @param connection the name of a connection, taken from code, never from a request
     * @return the same operations on that connection
     */
    Sql using(String connection);

    /**
     * Runs any statement and drains its results (S1).
     *
     * @param sql one statement
     * @param parameters for its placeholders, in order; a lone null is one of them
     * @return rows affected; 0 where the database counts none, as for a {@code select}
     * @throws InvalidSqlException if the text is blank, holds more than one statement, or does not fit its parameters
     * @throws StatementException if the database refuses it
     */
    long execute(String sql, @Nullable Object @Nullable ... parameters);

    /**
     * Runs a query.
     *
     * @param sql one statement that gives rows
     * @param parameters for its placeholders, in order; a lone null is one of them
     * @return all rows in the database's order, unmodifiable
     * @throws InvalidSqlException if the text is blank, holds more than one statement, or does not fit its parameters
     * @throws StatementException if the database refuses it
     */
    List<Row> fetchAll(String sql, @Nullable Object @Nullable ... parameters);

    /**
     * Runs a query for its first row.
     *
     * @param sql one statement that gives rows
     * @param parameters for its placeholders, in order; a lone null is one of them
     * @return the first row, or empty
     * @throws InvalidSqlException if the text is blank, holds more than one statement, or does not fit its parameters
     * @throws StatementException if the database refuses it
     */
    Optional<Row> fetchOne(String sql, @Nullable Object @Nullable ... parameters);

    /**
     * Runs a query and makes a record of each row: components are matched to columns by name, where {@code createdAt} and
     * {@code created_at} are the same (S3).
     *
     * @param type a record
     * @param sql one statement that gives rows
     * @param parameters for its placeholders, in order; a lone null is one of them
     * @param <R> the record
     * @return all rows in the database's order, unmodifiable
     * @throws RowException if a component has no column, or a column's value does not fit
     * @throws StatementException if the database refuses it
     */
    <R extends Record> List<R> fetchAll(Class<R> type, String sql, @Nullable Object @Nullable ... parameters);

    /**
     * Runs a query and makes a record of its first row.
     *
     * @param type a record
     * @param sql one statement that gives rows
     * @param parameters for its placeholders, in order; a lone null is one of them
     * @param <R> the record
     * @return the first row, or empty
     * @throws RowException if a component has no column, or a column's value does not fit
     * @throws StatementException if the database refuses it
     */
    <R extends Record> Optional<R> fetchOne(Class<R> type, String sql, @Nullable Object @Nullable ... parameters);
}
