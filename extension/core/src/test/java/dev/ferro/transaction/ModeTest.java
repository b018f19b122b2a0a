package dev.ferro.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionSettings;
import dev.ferro.DatabaseFault;
import dev.ferro.Isolation;
import dev.ferro.PoolSettings;
import dev.ferro.StatementException;
import dev.ferro.TransactionException;
import dev.ferro.Transactions;
import dev.ferro.testing.databases.DatabaseKind;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Read-only, isolation, and settings of a transaction: the database enforces them, and they end with it. */
@Tag("R14")
class ModeTest {

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void write_inAReadOnlyTransaction_isRefusedByTheDatabase(DatabaseKind kind) {
        try (Two two = Two.ofOnePhysicalConnectionEach(kind)) {
            Transactions reading = two.service().readOnly();
            assertThat(reading.<Long, RuntimeException>call(
                            transaction -> two.notes().count()))
                    .isZero();
            assertThatThrownBy(() -> reading.run(transaction -> two.notes().insert(new Note("x"))))
                    .isInstanceOfSatisfying(StatementException.class, ModeTest::isReadOnlyFault);
            assertThatThrownBy(
                            () -> reading.run(transaction -> two.sql().execute("insert into note (text) values ('x')")))
                    .isInstanceOfSatisfying(StatementException.class, ModeTest::isReadOnlyFault);

            two.service().run(transaction -> two.notes().insert(new Note("written")));
            two.notes().using("service").insert(new Note("again"));
            assertThat(two.committed()).containsExactly("written", "again");
        }
    }

    private static void isReadOnlyFault(StatementException failed) {
        assertThat(failed.fault().kind()).isEqualTo(DatabaseFault.Kind.READ_ONLY);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void readOnlyNested_forbidsWritesUntilItsEnd(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            Transactions reading = two.ferro.transactions().readOnly();
            two.service().run(outer -> {
                two.notes().insert(new Note("before"));
                reading.run(inner -> assertThat(two.notes().count()).isEqualTo(1));
                two.notes().insert(new Note("between"));
                assertThatThrownBy(() -> reading.run(inner -> two.notes().insert(new Note("inside"))))
                        .isInstanceOf(StatementException.class);
                two.notes().insert(new Note("after"));
            });
            assertThat(two.committed()).containsExactly("before", "between", "after");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void nested_inAReadOnlyTransaction_isReadOnlyToo(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.service()
                    .readOnly()
                    .run(outer -> assertThatThrownBy(
                                    () -> two.service().run(inner -> two.notes().insert(new Note("x"))))
                            .isInstanceOf(StatementException.class));
            assertThat(two.committed()).isEmpty();
        }
    }

    /** A reader that took the writer's lock would wait for itself here. */
    @Test
    void readOnlyTransactionOnSqlite_leavesTheLockToWriters() {
        try (Two two = Two.on(DatabaseKind.SQLITE)) {
            two.service().readOnly().run(reading -> {
                assertThat(two.notes().count()).isZero();
                Two.elsewhere(() -> two.notes().using("app").insert(new Note("x")));
                assertThat(two.notes().count()).as("one snapshot").isZero();
            });
            assertThat(two.committed()).containsExactly("x");
        }
    }

    @Test
    void isolationOnPostgresql_isThatOfTheTransactionOnly() {
        String show = "select current_setting('transaction_isolation') as level";
        try (Two two = Two.ofOnePhysicalConnectionEach(DatabaseKind.POSTGRESQL)) {
            for (Isolation level : Isolation.values()) {
                Object actual = two.service()
                        .isolation(level)
                        .call(transaction ->
                                two.sql().fetchOne(show).orElseThrow().get("level"));
                assertThat(actual)
                        .isEqualTo(level.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
            assertThat(two.sql().using("service").fetchOne(show).orElseThrow().get("level"))
                    .isEqualTo("read committed");
            assertThat(two.ferro.connections().metrics("service").created()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void isolation_nestedInEnough_isFine(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.service()
                    .isolation(Isolation.SERIALIZABLE)
                    .run(outer -> two.service()
                            .isolation(Isolation.READ_COMMITTED)
                            .run(inner -> two.notes().insert(new Note("x"))));
            assertThat(two.committed()).containsExactly("x");
        }
    }

    @Test
    void isolationOnPostgresql_nestedInLess_isRefused() {
        try (Two two = Two.on(DatabaseKind.POSTGRESQL)) {
            two.service()
                    .run(outer -> assertThatThrownBy(() -> two.service()
                                    .isolation(Isolation.SERIALIZABLE)
                                    .run(inner -> {}))
                            .isInstanceOf(TransactionException.class)
                            .hasMessageStartingWith("FERRO0076"));
        }
    }

    @Test
    void settingOnPostgresql_endsWithItsTransaction() {
        String show = "select coalesce(current_setting('request.jwt.claims', true), '') as claims";
        try (Two two = Two.ofOnePhysicalConnectionEach(DatabaseKind.POSTGRESQL)) {
            two.service().run(outer -> {
                outer.set("request.jwt.claims", "{\"sub\": \"ada\"}");
                two.service().run(inner -> {
                    inner.set("request.jwt.claims", "{\"sub\": \"eve\"}");
                    inner.setRollbackOnly();
                });
                assertThat(two.sql().fetchOne(show).orElseThrow().get("claims")).isEqualTo("{\"sub\": \"ada\"}");
            });
            assertThat(two.sql().using("service").fetchOne(show).orElseThrow().get("claims"))
                    .isEqualTo("");
        }
    }

    @Tag("R18")
    @Test
    void settingOnPostgresql_forgetsInstances() {
        try (Two two = Two.on(DatabaseKind.POSTGRESQL)) {
            long id = two.notes().insert(new Note("x")).key();
            two.service().run(transaction -> {
                Note before = two.notes().findById(id).orElseThrow();
                transaction.set("request.jwt.claims", "{}");
                assertThat(two.notes().findById(id).orElseThrow()).isNotSameAs(before);
            });
        }
    }

    @Test
    void settingOnPostgresql_thatIsRefused_tellsNoValue() {
        try (Two two = Two.on(DatabaseKind.POSTGRESQL)) {
            assertThatThrownBy(() -> two.service().run(transaction -> transaction.set("work_mem", "s3cret")))
                    .isInstanceOf(StatementException.class)
                    .hasMessageStartingWith("FERRO0050: setting 'work_mem' for a transaction failed")
                    .hasMessageNotContaining("s3cret");
        }
    }

    @Test
    void settingOnSqlite_isRefusedWithTheWayOut() {
        try (Two two = Two.on(DatabaseKind.SQLITE)) {
            two.service().run(transaction -> {
                assertThatThrownBy(() -> transaction.set("request.jwt.claims", "{}"))
                        .isInstanceOf(TransactionException.class)
                        .hasMessageStartingWith("FERRO0077: connection 'service' is one to SQLite");
                two.notes().insert(new Note("still works"));
            });
            assertThat(two.committed()).containsExactly("still works");
        }
    }

    @Test
    void readOnlyTransactionOnSqlite_leavesQueryOnlyOfTheConnectionOn() {
        try (Two two = Two.on(DatabaseKind.SQLITE)) {
            two.ferro
                    .connections()
                    .register(ConnectionSettings.builder("careful")
                            .url(two.database().url())
                            .pool(PoolSettings.builder()
                                    .maxSize(1)
                                    .initialSql("pragma query_only = on")
                                    .build())
                            .build());
            two.ferro
                    .transactions()
                    .using("careful")
                    .readOnly()
                    .run(transaction -> two.notes().count());
            assertThatThrownBy(() -> two.notes().using("careful").insert(new Note("x")))
                    .isInstanceOfSatisfying(StatementException.class, ModeTest::isReadOnlyFault);
        }
    }

    @Test
    void transactionOnSqlite_leavesThePatienceOfTheConnectionAsItIs() {
        try (Two two = Two.on(DatabaseKind.SQLITE)) {
            two.ferro
                    .connections()
                    .register(ConnectionSettings.builder("patient")
                            .url(two.database().url())
                            .pool(PoolSettings.builder()
                                    .initialSql("pragma busy_timeout = 60000")
                                    .build())
                            .build());
            two.ferro.transactions().using("patient").run(transaction -> {
                two.notes().insert(new Note("x"));
                assertThat(two.sql()
                                .fetchOne("pragma busy_timeout")
                                .orElseThrow()
                                .get("timeout"))
                        .isEqualTo(60_000L);
            });
        }
    }
}
