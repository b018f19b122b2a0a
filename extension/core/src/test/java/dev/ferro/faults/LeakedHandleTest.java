package dev.ferro.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.TransactionException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever holds a handle of a transaction can do nothing with it in another thread, and nothing behind its back. */
@Tag("R14")
@Tag("R14a")
class LeakedHandleTest {

    private static FaultBench bench;

    @BeforeAll
    static void open() {
        bench = FaultBench.open();
    }

    @BeforeEach
    void clear() {
        bench.clear();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void stream_closedByAnotherThread_isRefusedAndStaysOpen() {
        bench.sql().execute("insert into mark select 'm' || i from generate_series(1000, 2999) i");
        bench.transactions().run(transaction -> {
            try (Stream<Mark> marks = bench.marks().findAll()) {
                Iterator<Mark> rows = marks.iterator();
                rows.next();

                assertThat(elsewhere(rows::next)).isInstanceOf(TransactionException.class);
                assertThat(elsewhere(marks::close)).isInstanceOf(TransactionException.class);
                int[] read = {1};
                rows.forEachRemaining(row -> read[0]++);
                assertThat(read[0]).isEqualTo(2000);
            }
        });
        bench.sql().execute("delete from mark");
        bench.recovers();
    }

    @Test
    void stream_closedByAnotherThreadAfterTheEnd_isClosedAlready() {
        Stream<Mark> marks =
                bench.transactions().call(transaction -> bench.marks().findAll());

        assertThat(elsewhere(marks::close)).isNull();
        bench.recovers();
    }

    @Test
    void pinnedConnection_everyCallOfAnotherThread_isRefused() throws SQLException {
        bench.transactions().run(transaction -> {
            try (Connection pinned = connection();
                    Statement statement = pinned.createStatement();
                    ResultSet rows = statement.executeQuery("select 1")) {
                refused(elsewhere(pinned::createStatement));
                refused(elsewhere(() -> pinned.setClientInfo("ApplicationName", "stranger")));
                refused(elsewhere(() -> statement.execute("select 1")));
                refused(elsewhere(rows::next));
                assertThat(rows.next()).isTrue();
            }
        });
        bench.recovers();
    }

    /** However long the way, it leads to the handle that knows who ends the transaction. */
    @Test
    void pinnedConnection_reachedThroughAResult_isTheSame() throws SQLException {
        bench.transactions().run(transaction -> {
            bench.marks().insert(new Mark("lost"));
            try (Connection pinned = connection();
                    Statement statement = pinned.createStatement();
                    ResultSet rows = statement.executeQuery("select 1");
                    ResultSet tables = pinned.getMetaData().getTables(null, null, "mark", null)) {
                assertThat(rows.getStatement().getConnection()).isSameAs(pinned);
                refused(catchThrowable(() -> rows.getStatement().getConnection().commit()));
                refused(catchThrowable(
                        () -> tables.getStatement().getConnection().commit()));
            }
            transaction.setRollbackOnly();
        });
        bench.recovers();
    }

    private static Connection connection() throws SQLException {
        return bench.ferro().dataSource(FaultBench.NAME).getConnection();
    }

    private static void refused(Throwable failure) {
        assertThat(failure).isInstanceOf(SQLException.class).hasCauseInstanceOf(TransactionException.class);
    }

    private static Throwable elsewhere(ThrowingCallable call) {
        return CompletableFuture.supplyAsync(() -> catchThrowable(call)).join();
    }
}
