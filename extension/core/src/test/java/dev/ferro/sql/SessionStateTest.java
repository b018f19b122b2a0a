package dev.ferro.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.RoutingException;
import dev.ferro.Row;
import dev.ferro.StatementException;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw SQL goes where it is told, and one call leaves nothing for the next (R13). */
@Tag("R13")
class SessionStateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select set_config('app.who', 'ada', false)",
                "set app.who = 'ada'",
                "do $$ begin perform set_config('app.who', 'ada', false); end $$"
            })
    void sessionSetting_onPostgresql_isGoneForTheNextCall(String statement) {
        try (Bench bench = Bench.ofOneConnection(DatabaseKind.POSTGRESQL)) {
            bench.sql().execute(statement);

            assertThat(bench.value(String.class, "select coalesce(current_setting('app.who', true), '') as v"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void temporaryTable_isGoneForTheNextCall(DatabaseKind kind) {
        try (Bench bench = Bench.ofOneConnection(kind)) {
            bench.sql().execute("create temporary table mine (id integer)");

            assertThatExceptionOfType(StatementException.class)
                    .isThrownBy(() -> bench.sql().fetchAll("select * from mine"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void openedTransaction_isGoneForTheNextCall(DatabaseKind kind) {
        try (Bench bench = Bench.ofOneConnection(kind)) {
            bench.sql().execute("create table t (id integer)");
            bench.sql().execute("begin");
            bench.sql().execute("insert into t values (1)");

            assertThatExceptionOfType(StatementException.class)
                    .isThrownBy(() -> bench.sql().fetchAll("select * from nowhere"));
            assertThat(bench.value(Long.class, "select count(*) from t")).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, names = "SQLITE")
    void pragma_onSqlite_isGoneForTheNextCall(DatabaseKind kind) {
        try (Bench bench = Bench.ofOneConnection(kind)) {
            bench.sql().execute("pragma foreign_keys = off");

            assertThat(bench.value(Long.class, "pragma foreign_keys")).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("R11")
    void explicitRoute_goesThereAndNowhereElse(DatabaseKind kind) {
        try (TestDatabase one = kind.open();
                TestDatabase other = kind.open();
                Ferro ferro = Ferro.builder()
                        .connection(ConnectionSettings.builder("app")
                                .url(one.url())
                                .defaultConnection(true)
                                .build())
                        .connection(ConnectionSettings.builder("service")
                                .url(other.url())
                                .build())
                        .build()) {
            ferro.sql().using("service").execute("create table only_there (id integer)");

            assertThat(ferro.sql().using("service").fetchAll("select * from only_there"))
                    .isEmpty();
            assertThatExceptionOfType(StatementException.class)
                    .isThrownBy(() -> ferro.sql().fetchAll("select * from only_there"))
                    .withMessageContaining("'app'");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("R12a")
    void unknownName_isRefusedBeforeBorrowing(DatabaseKind kind) {
        try (Bench bench = Bench.untouched(kind)) {
            assertThatExceptionOfType(RoutingException.class)
                    .isThrownBy(() -> bench.sql().using("mian").execute("select 1"))
                    .withMessageContaining("main");
            assertThat(bench.created()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void rowsOfOneCall_stayReadableAfterIt(DatabaseKind kind) {
        try (Bench bench = Bench.ofOneConnection(kind)) {
            Row row = bench.sql().fetchOne("select 'x' as a").orElseThrow();
            bench.sql().execute("select 2");

            assertThat(row.get("a")).isEqualTo("x");
        }
    }
}
