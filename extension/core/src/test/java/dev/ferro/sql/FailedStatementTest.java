package dev.ferro.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.DatabaseFault;
import dev.ferro.DuplicateEntityException;
import dev.ferro.FerroError;
import dev.ferro.StatementException;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What survives of a database's error, and that no value does (S4). */
@Tag("S4")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailedStatementTest {

    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    private final Map<DatabaseKind, Bench> benches = new EnumMap<>(DatabaseKind.class);

    /** No statement here changes anything, so that all may use the same tables. */
    private Bench bench(DatabaseKind kind) {
        return benches.computeIfAbsent(kind, fresh -> open(fresh, canary));
    }

    @AfterAll
    void close() {
        benches.values().forEach(Bench::close);
    }

    @Entity
    record Guest(
            @Id @GeneratedValue Long id,
            @Column(unique = true) String mail) {}

    /** Statements that fail; CANARY is replaced by a random text, which no database answers without quoting somewhere. */
    private static final List<String> EVERYWHERE = List.of(
            "insert into parent (id, mail) values (2, 'CANARY')",
            "insert into parent (id, mail, age) values (3, 'CANARY', -1)",
            "insert into parent (id, mail) select 4, null where 'CANARY' <> ''",
            "insert into child (id, parent, note) values (1, 99, 'CANARY')",
            "select 'CANARY' from nowhere",
            "select nothing from parent where mail = 'CANARY'",
            "select nofunction('CANARY')",
            "selekt 'CANARY'",
            "select 'CANARY' 'CANARY' 1 from",
            "select 'CANARY");

    private static final List<String> ON_POSTGRESQL = List.of(
            "select 'CANARY'::int",
            "select 'CANARY'::uuid",
            "select 'CANARY'::timestamptz",
            "select 'CANARY'::boolean",
            "select 'CANARY'::jsonb",
            "select 'CANARY'::inet",
            "select 'CANARY'::numeric",
            "select 'CANARY'::bytea || '\\x'::text::int::text::bytea",
            "select cast('CANARY' as varchar(3))::int",
            "insert into parent (id, mail, code) values (5, 'x', 'CANARY')",
            "select to_date('CANARY', 'YYYY-MM-DD')",
            "select regexp_replace('a', 'CANARY(', 'x')",
            "select set_config('work_mem', 'CANARY', false)",
            "set timezone to 'CANARY'",
            "set role \"CANARY\"",
            "select 'CANARY'::colour",
            "do $$ begin raise exception 'CANARY'; end $$",
            "do $$ begin raise exception using errcode = '42501', message = 'CANARY', detail = 'CANARY', hint = 'CANARY'; end $$",
            "do $$ begin raise exception using errcode = '42P01', message = 'x', table = 'CANARY', column = 'CANARY'; end $$",
            "do $$ begin execute 'CANARY'; end $$",
            "do $$ begin perform 'CANARY'::int; end $$",
            "do $$ begin assert false, 'CANARY'; end $$",
            "select json_extract_path('{\"a\": CANARY}', 'a')",
            "select array['CANARY']::int[]",
            "select '[CANARY'::int4range",
            "select 1/(length('CANARY') - length('CANARY'))");

    /** Where PostgreSQL quotes a value as if it were a name. */
    @SuppressWarnings("UnusedVariable") // by the name in @FieldSource
    private static final List<String> AS_A_NAME = List.of(
            "select set_config('CANARY', 'x', false)",
            "select nextval('CANARY')",
            "select 'CANARY'::regclass",
            "do $$ begin raise exception using errcode = '23505', message = 'CANARY', constraint = 'CANARY'; end $$");

    private static final List<String> ON_SQLITE = List.of(
            "insert into guarded values ('CANARY')",
            "select json('CANARY')",
            "select json_extract('{}', 'CANARY')",
            "attach database 'CANARY/no/such.db' as x",
            "pragma journal_mode = 'CANARY' x",
            "select raise(abort, 'CANARY')",
            "select abs(-9223372036854775808), 'CANARY'",
            "insert into strict_numbers values ('CANARY')",
            "select load_extension('CANARY')",
            "select zeroblob(99999999999), 'CANARY'");

    static Stream<Arguments> failing() {
        Stream<Arguments> postgresql = Stream.concat(EVERYWHERE.stream(), ON_POSTGRESQL.stream())
                .map(statement -> Arguments.of(DatabaseKind.POSTGRESQL, statement));
        Stream<Arguments> sqlite = Stream.concat(EVERYWHERE.stream(), ON_SQLITE.stream())
                .map(statement -> Arguments.of(DatabaseKind.SQLITE, statement));
        return Stream.concat(postgresql, sqlite);
    }

    static Stream<Arguments> failingWithParameter() {
        return failing().filter(arguments -> {
            String statement = (String) arguments.get()[1];
            return statement.contains("'CANARY'")
                    && !statement.contains("$$")
                    && !statement.startsWith("set ")
                    && !statement.startsWith("attach")
                    && !statement.startsWith("pragma")
                    && !statement.contains("raise(")
                    && !statement.contains("''");
        });
    }

    private static Bench open(DatabaseKind kind, String canary) {
        Bench bench = Bench.ofOneConnection(kind);
        bench.sql()
                .execute("create table parent (id integer primary key, mail text not null, age integer check (age > 0),"
                        + " code varchar(3), constraint one_mail unique (mail))");
        bench.sql()
                .execute(
                        "create table child (id integer primary key, parent integer references parent (id), note text)");
        bench.sql().execute("insert into parent (id, mail) values (1, ?)", canary);
        if (kind == DatabaseKind.POSTGRESQL) {
            bench.sql().execute("create type colour as enum ('red')");
        } else {
            bench.sql().execute("create table guarded (v text)");
            bench.sql().execute("create table strict_numbers (v integer) strict");
            bench.sql()
                    .execute("create trigger guard before insert on guarded begin select raise(abort, '" + canary
                            + "'); end");
        }
        return bench;
    }

    private void assertSilent(Throwable failed) {
        assertThat(failed).isInstanceOf(FerroError.class);
        assertThat(Canary.textsOf(failed)).noneMatch(text -> text.contains(canary));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("failing")
    void literal_inAFailingStatement_isNowhereInTheError(DatabaseKind kind, String statement) {
        Bench bench = bench(kind);
        String text = statement.replace("CANARY", canary);

        assertSilent(catchThrowable(() -> bench.sql().execute(text)));
        assertSilent(catchThrowable(() -> bench.sql().fetchAll(text)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("failingWithParameter")
    void parameter_ofAFailingStatement_isNowhereInTheError(DatabaseKind kind, String statement) {
        Bench bench = bench(kind);
        String text = statement.replace("'CANARY'", "?").replace("CANARY", "x");
        Object[] parameters = Stream.generate(() -> canary)
                .limit(text.chars().filter(c -> c == '?').count())
                .toArray();

        Throwable failed = catchThrowable(() -> bench.sql().execute(text, parameters));

        if (failed != null) {
            assertSilent(failed);
        }
    }

    @ParameterizedTest
    @FieldSource("AS_A_NAME")
    void value_takenForAName_isNowhereInTheError(String statement) {
        literal_inAFailingStatement_isNowhereInTheError(DatabaseKind.POSTGRESQL, statement);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void duplicateEntity_aloneAndAmongMany_saysNoValue(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Guest.class)) {
            Guest guest = bench.repository(Guest.class).insert(new Guest(null, canary));

            for (Throwable failed : List.of(
                    catchThrowable(() -> bench.repository(Guest.class).insert(new Guest(null, canary))),
                    catchThrowable(() -> bench.repository(Guest.class).insertAll(List.of(new Guest(null, canary)))),
                    catchThrowable(() -> bench.repository(Guest.class).insert(guest)))) {
                assertThat(failed).isInstanceOf(DuplicateEntityException.class);
                assertSilent(failed);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void uniqueViolation_keepsStateAndConstraint(DatabaseKind kind) {
        try (Bench bench = open(kind, "x")) {
            StatementException failed = failed(bench, "insert into parent (id, mail) values (2, 'x')");

            assertThat(failed.fault().kind()).isEqualTo(DatabaseFault.Kind.UNIQUE);
            assertThat(failed.sqlState()).contains("23505");
            assertThat(failed.constraint()).contains(kind == DatabaseKind.SQLITE ? "parent.mail" : "one_mail");
            assertThat(failed.connection()).contains("main");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void otherViolations_keepTheirKinds(DatabaseKind kind) {
        try (Bench bench = open(kind, "x")) {
            assertThat(failed(bench, "insert into parent (id) values (2)")
                            .fault()
                            .kind())
                    .isEqualTo(DatabaseFault.Kind.NOT_NULL);
            assertThat(failed(bench, "insert into parent (id, mail, age) values (2, 'y', -1)")
                            .sqlState())
                    .contains("23514");
            assertThat(failed(bench, "insert into child values (1, 99, '')")
                            .fault()
                            .kind())
                    .isEqualTo(DatabaseFault.Kind.FOREIGN_KEY);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void missingTable_keepsTheDatabasesWords(DatabaseKind kind) {
        try (Bench bench = open(kind, "x")) {
            StatementException failed = failed(bench, "select * from nowhere where 1 = 1");

            assertThat(failed).hasMessageContaining("nowhere").hasMessageContaining("main");
            assertThat(failed.fault().kind()).isEqualTo(DatabaseFault.Kind.SYNTAX);
            if (kind == DatabaseKind.POSTGRESQL) {
                assertThat(failed.position()).hasValue(15);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void failedStatement_nextOneOnTheSameConnection_works(DatabaseKind kind) {
        try (Bench bench = open(kind, "x")) {
            for (int i = 0; i < 8; i++) {
                failed(bench, "insert into parent (id, mail) values (2, 'x')");
            }

            assertThat(bench.sql().execute("insert into parent (id, mail) values (2, 'y')"))
                    .isOne();
        }
    }

    private static StatementException failed(Bench bench, String statement) {
        Throwable failed = catchThrowable(() -> bench.sql().execute(statement));
        assertThat(failed).isInstanceOf(StatementException.class);
        return (StatementException) failed;
    }
}
