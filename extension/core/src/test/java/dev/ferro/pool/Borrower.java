package dev.ferro.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.PoolMetrics;
import dev.ferro.PoolSettings;
import dev.ferro.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * A Ferro with one connection, {@value #NAME}, whose pool has one physical connection: whoever borrows gets what the
 * one before gave back. Closing it checks that nobody kept anything.
 */
final class Borrower implements AutoCloseable {

    static final String NAME = "app";

    private final Ferro ferro;

    private Borrower(Ferro ferro) {
        this.ferro = ferro;
    }

    static Borrower of(String url) {
        return of(url, UnaryOperator.identity(), UnaryOperator.identity());
    }

    static Borrower of(
            String url, UnaryOperator<ConnectionSettings.Builder> settings, UnaryOperator<PoolSettings.Builder> pool) {
        PoolSettings one = pool.apply(PoolSettings.builder().maxSize(1).acquireTimeout(Duration.ofSeconds(5)))
                .build();
        ConnectionSettings connection = settings.apply(
                        ConnectionSettings.builder(NAME).url(url).defaultConnection(true))
                .pool(one)
                .build();
        return new Borrower(Ferro.builder().connection(connection).build());
    }

    Ferro ferro() {
        return ferro;
    }

    Sql sql() {
        return ferro.sql();
    }

    PoolMetrics metrics() {
        return ferro.connections().metrics(NAME);
    }

    Connection connection() throws SQLException {
        return ferro.dataSource(NAME).getConnection();
    }

    /** Borrows through the data source, works, and gives back. */
    <R> R borrow(Work<R> work) throws SQLException {
        try (Connection connection = connection()) {
            return work.on(connection);
        }
    }

    /** The first column of the first row, as the next borrower of a data source sees it. */
    String seen(String query) throws SQLException {
        return borrow(connection -> query(connection, query));
    }

    /** Which server process answers. */
    String backend() throws SQLException {
        return seen("select pg_backend_pid()");
    }

    static String query(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return String.valueOf(rows.getString(1));
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        assertThat(metrics().active()).as("physical connections kept").isZero();
        ferro.close();
    }

    @FunctionalInterface
    interface Work<R> {
        R on(Connection connection) throws SQLException;
    }
}
