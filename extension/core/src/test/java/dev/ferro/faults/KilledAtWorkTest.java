package dev.ferro.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.DatabaseFault;
import dev.ferro.FerroError;
import dev.ferro.StatementException;
import dev.ferro.TransactionException;
import dev.ferro.UnknownOutcomeException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The server's process is ended before, while and after it works for a transaction, a nested one, or a session. */
@Tag("R14")
@Tag("R14b")
class KilledAtWorkTest {

    private static FaultBench bench;

    /** In what the process is ended. */
    enum Place {
        TRANSACTION {
            @Override
            void run(FaultBench bench, Work work) throws SQLException {
                bench.transactions().run(transaction -> {
                    bench.listen(transaction);
                    bench.sql().execute("insert into aside values ('first')");
                    work.run();
                });
            }
        },
        NESTED {
            @Override
            void run(FaultBench bench, Work work) throws SQLException {
                bench.transactions().run(outer -> {
                    bench.listen(outer);
                    bench.sql().execute("insert into aside values ('first')");
                    bench.transactions().run(nested -> work.run());
                });
            }
        },
        SESSION {
            @Override
            void run(FaultBench bench, Work work) throws SQLException {
                bench.ferro().sessions().run(session -> work.run());
            }
        };

        abstract void run(FaultBench bench, Work work) throws SQLException;
    }

    interface Work {
        void run() throws SQLException;
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(Place.values())
                .flatMap(place -> Arrays.stream(StatementKind.values()).map(kind -> Arguments.of(place, kind)));
    }

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

    @ParameterizedTest
    @MethodSource("everything")
    void backend_killedBeforeAStatement_failsClearlyAndNothingStays(Place place, StatementKind kind) {
        Throwable failure = catchThrowable(() -> place.run(bench, () -> {
            bench.kill(bench.backend());
            kind.run(bench, "lost");
        }));

        lost(failure, kind);
        assertThat(bench.heard()).isEqualTo(place == Place.SESSION ? List.of() : List.of("rolled back"));
        bench.recovers();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void backend_killedWhileAStatementRuns_failsClearlyAndNothingStays(Place place, StatementKind kind)
            throws Exception {
        try (Connection holder = bench.outside();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("lock table mark in access exclusive mode");
            CompletableFuture<Integer> backend = new CompletableFuture<>();
            CompletableFuture<Throwable> failure =
                    CompletableFuture.supplyAsync(() -> catchThrowable(() -> place.run(bench, () -> {
                        backend.complete(bench.backend());
                        kind.run(bench, "lost");
                    })));
            bench.awaitBlocked(backend.get());

            bench.kill(backend.get());

            lost(failure.get(), kind);
            holder.rollback();
        }
        assertThat(bench.heard()).isEqualTo(place == Place.SESSION ? List.of() : List.of("rolled back"));
        bench.recovers();
    }

    /** Nobody notices before the end, which is then told in three ways: what was sent last decides. */
    @ParameterizedTest
    @MethodSource("everything")
    void backend_killedAfterAStatement_failsAtTheEnd(Place place, StatementKind kind) {
        Throwable failure = catchThrowable(() -> place.run(bench, () -> {
            int backend = bench.backend();
            kind.run(bench, "kept");
            bench.kill(backend);
        }));

        switch (place) {
            case TRANSACTION -> {
                assertThat(failure)
                        .isInstanceOf(UnknownOutcomeException.class)
                        .hasMessageStartingWith("FERRO0075: ")
                        .hasMessageContaining("'service'");
                assertThat(bench.heard()).isEmpty();
            }
            case NESTED -> {
                lost(failure, StatementKind.RAW_EXECUTE);
                assertThat(bench.heard()).containsExactly("rolled back");
            }
            case SESSION -> assertThat(failure).isNull();
        }
        bench.recovers(place == Place.SESSION && kind.isWriting() ? new String[] {"kept"} : new String[0]);
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void backend_killedAndTheFailureSwallowed_refusesWhatFollowsAndTheEnd(Place place) {
        Throwable failure = catchThrowable(() -> place.run(bench, () -> {
            bench.kill(bench.backend());
            assertThat(catchThrowable(() -> bench.marks().count())).isInstanceOf(StatementException.class);
            Throwable again = catchThrowable(() -> bench.marks().insert(new Mark("lost")));
            assertThat(again).isInstanceOf(TransactionException.class).hasMessageContaining("'service'");
        }));

        switch (place) {
            case TRANSACTION, NESTED ->
                assertThat(failure)
                        .isInstanceOf(TransactionException.class)
                        .hasMessageStartingWith("FERRO0073: ")
                        .hasCauseInstanceOf(StatementException.class);
            case SESSION -> assertThat(failure).isNull();
        }
        bench.recovers();
    }

    @ParameterizedTest
    @EnumSource(
            value = Place.class,
            names = {"TRANSACTION", "NESTED"})
    void backend_killedWhileAStreamIsOpen_failsAtTheNextFetch(Place place) {
        bench.sql().execute("insert into mark select 'm' || i from generate_series(1000, 2999) i");
        Throwable failure = catchThrowable(() -> place.run(bench, () -> {
            try (Stream<Mark> marks = bench.marks().findAll()) {
                Iterator<Mark> rows = marks.iterator();
                rows.next();
                bench.kill(bench.backend());
                rows.forEachRemaining(row -> {});
            }
        }));

        lost(failure, StatementKind.REPOSITORY_STREAM);
        bench.sql().execute("delete from mark");
        bench.recovers();
    }

    private static void lost(Throwable failure, StatementKind kind) {
        if (kind == StatementKind.DATA_SOURCE && !(failure instanceof FerroError)) {
            assertThat(failure).isInstanceOf(SQLException.class);
            return;
        }
        assertThat(failure).isInstanceOf(StatementException.class).hasMessageStartingWith("FERRO0050: ");
        StatementException refused = (StatementException) failure;
        assertThat(refused.fault().kind()).isEqualTo(DatabaseFault.Kind.CONNECTION);
        assertThat(refused.connection()).contains(FaultBench.NAME);
    }
}
