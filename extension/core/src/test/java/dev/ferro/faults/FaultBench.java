package dev.ferro.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.IdleValidation;
import dev.ferro.PoolMetrics;
import dev.ferro.PoolSettings;
import dev.ferro.Repository;
import dev.ferro.Sql;
import dev.ferro.Transaction;
import dev.ferro.Transactions;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.PostgresqlServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A Ferro with one connection, {@value #NAME}, and two tables, {@code aside} and that of {@link Mark}; with eyes and hands on the server behind its
 * back. Nothing is validated when it is borrowed, so that no fault is hidden.
 */
final class FaultBench implements AutoCloseable {

    static final String NAME = "service";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PostgresqlDatabase database;
    private final Ferro ferro;
    private final List<String> heard = new ArrayList<>();

    private FaultBench(PostgresqlDatabase database, String url, int size, Duration acquireTimeout) {
        this.database = database;
        this.ferro = Ferro.builder()
                .connection(ConnectionSettings.builder(NAME)
                        .url(url)
                        .defaultConnection(true)
                        .pool(PoolSettings.builder()
                                .maxSize(size)
                                .acquireTimeout(acquireTimeout)
                                .validateOnBorrow(IdleValidation.never())
                                .build())
                        .build())
                .entities(Mark.class)
                .build();
        ferro.schema().create(NAME);
        ferro.sql().execute("create table aside (id text primary key)");
    }

    static FaultBench open() {
        return of(2, Duration.ofSeconds(10));
    }

    static FaultBench of(int size, Duration acquireTimeout) {
        PostgresqlDatabase database = PostgresqlServer.get().newDatabase();
        return new FaultBench(database, database.ownerUrl(), size, acquireTimeout);
    }

    static FaultBench on(PostgresqlDatabase database) {
        return new FaultBench(database, database.ownerUrl(), 1, Duration.ofSeconds(10));
    }

    /** By way of something else that listens on the loopback. */
    static FaultBench through(PostgresqlDatabase database, int port) {
        String url = database.ownerUrl().replace(":" + database.port() + "/", ":" + port + "/");
        return new FaultBench(database, url, 2, Duration.ofSeconds(10));
    }

    Ferro ferro() {
        return ferro;
    }

    Transactions transactions() {
        return ferro.transactions();
    }

    Repository<Mark> marks() {
        return ferro.repository(Mark.class);
    }

    Sql sql() {
        return ferro.sql();
    }

    PoolMetrics metrics() {
        return ferro.connections().metrics(NAME);
    }

    /** The server process of the ambient session or transaction. */
    int backend() {
        return sql().fetchOne("select pg_backend_pid() as pid")
                .orElseThrow()
                .get("pid", Integer.class)
                .orElseThrow();
    }

    /** As if it were new: a database of its own takes longer than most tests. */
    void clear() {
        heard.clear();
        outside("truncate mark, aside");
    }

    // ---- what hooks heard

    void listen(Transaction transaction) {
        transaction.afterCommit(() -> hear("committed"));
        transaction.afterRollback(() -> hear("rolled back"));
    }

    private void hear(String what) {
        assertThat(ferro.sessions().current()).as("ambient in a hook").isEmpty();
        heard.add(what);
    }

    List<String> heard() {
        return heard;
    }

    // ---- behind its back

    Connection outside() throws SQLException {
        return database.connectAsSuperuser();
    }

    void outside(String sql) {
        try (Connection outside = outside();
                Statement statement = outside.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** The first column of all rows. */
    List<String> ask(String query) {
        try (Connection outside = outside();
                Statement statement = outside.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Ends a server process, and returns when it is gone. */
    void kill(int backend) {
        ask("select pg_terminate_backend(" + backend + ", 10000)");
    }

    /** Waits for what another thread or process does in its own time. */
    void await(String queryForTrue) {
        long start = System.nanoTime();
        while (!ask(queryForTrue).equals(List.of("t"))) {
            assertThat(System.nanoTime() - start).as(queryForTrue).isLessThan(PATIENCE.toNanos());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** Until a process waits for a lock that somebody else has. */
    void awaitBlocked(int backend) {
        await("select coalesce(bool_or(wait_event_type = 'Lock'), false) from pg_stat_activity where pid = " + backend);
    }

    // ---- after the fault

    /** Nothing ambient, nothing kept, exactly these rows; and the next work finds a physical connection by itself. */
    void recovers(String... committed) {
        assertThat(ferro.sessions().current()).as("ambient").isEmpty();
        assertThat(ferro.transactions().current()).as("ambient").isEmpty();
        assertThat(metrics().active()).as("physical connections kept").isZero();
        assertThat(ask("select id from mark union all select id from aside order by id"))
                .containsExactly(committed);
        transactions().run(transaction -> marks().insert(new Mark("zz after")));
        assertThat(ask("select id from mark where id = 'zz after'")).hasSize(1);
        assertThat(marks().count()).isPositive();
        assertThat(metrics().active()).as("physical connections kept").isZero();
    }

    @Override
    public void close() {
        try (database;
                ferro) {
            assertThat(metrics().active()).as("physical connections kept").isZero();
        }
    }
}
