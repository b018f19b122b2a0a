package dev.ferro.flyway;

import static dev.ferro.flyway.Scripts.ITEM;
import static dev.ferro.flyway.Scripts.count;
import static dev.ferro.flyway.Scripts.history;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.ConnectionSettings;
import dev.ferro.DatabaseFault;
import dev.ferro.Ferro;
import dev.ferro.FlywaySettings;
import dev.ferro.MigrationException;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A connection whose database cannot be migrated is not registered, and says why; all else is as it was. */
@Tag("R20")
@Tag("R1a")
class FailedMigrationTest {

    @TempDir
    Path directory;

    private Scripts scripts() {
        return new Scripts(directory).with("V1__item.sql", ITEM);
    }

    /** Registers a connection beside another one that works, and finds that only the latter is there. */
    private MigrationException refused(TestDatabase database, FlywaySettings flyway) {
        ConnectionSettings failing = Scripts.settings(database.url(), flyway).build();
        try (Ferro ferro = Ferro.builder()
                .connection(
                        ConnectionSettings.builder("other").url(database.url()).build())
                .build()) {
            MigrationException refused = catchThrowableOfType(
                    MigrationException.class, () -> ferro.connections().register(failing));

            assertThat(refused).isNotNull();
            assertThat(refused.connection()).contains("main");
            assertThat(refused).hasMessageContaining("'main'");
            assertThat(ferro.connections().names()).containsExactly("other");
            assertThat(ferro.connections().defaultName()).isEmpty();
            ferro.connections()
                    .register(ConnectionSettings.builder("main")
                            .url(database.url())
                            .defaultConnection(true)
                            .build());
            assertThat(ferro.sql().using("other").fetchAll("select 1")).hasSize(1);
            assertThat(ferro.sql().fetchAll("select 1")).hasSize(1);
            return refused;
        }
    }

    private MigrationException refused(TestDatabase database, Scripts scripts) {
        return refused(database, scripts.flyway().build());
    }

    @ParameterizedTest
    @EnumSource
    void brokenScript_isNamedWithItsLine_andLeavesNothing(DatabaseKind kind) {
        Scripts scripts = scripts()
                .with("V2__broken.sql", "insert into item (id, name) values (1, 'x');\n\nselect * from nowhere");
        try (TestDatabase database = kind.open()) {
            MigrationException refused = refused(database, scripts);

            assertThat(refused)
                    .hasMessageStartingWith("FERRO0131: migration 2 (V2__broken.sql) failed on connection 'main'")
                    .hasMessageContainingAll("nowhere", "line 3", "is rolled back");
            assertThat(refused.version()).contains("2");
            assertThat(refused.script()).contains("V2__broken.sql");
            assertThat(refused.fault())
                    .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(DatabaseFault.Kind.SYNTAX));
            try (Ferro mended = scripts.with("V2__broken.sql", "insert into item (id, name) values (1, 'y')")
                    .start(database.url())) {
                assertThat(history(mended)).containsExactly("1", "2");
                assertThat(count(mended, "item")).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void misnamedScript_isNotPassedOver(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            MigrationException refused = refused(database, scripts().with("V2_forgotten.sql", "select 1"));

            assertThat(refused).hasMessageContaining("V2_forgotten.sql");
        }
    }

    @ParameterizedTest
    @EnumSource
    void brokenRepeatableScript_isNamed(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            MigrationException refused = refused(
                    database, scripts().with("R__view.sql", "create view v as select * from nowhere; select *"));

            assertThat(refused).hasMessageContaining("FERRO0131: repeatable migration (R__view.sql) failed");
            assertThat(refused.version()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S4")
    void refusedValue_isInNoMessageAndNoCause(DatabaseKind kind) {
        String values =
                kind == DatabaseKind.POSTGRESQL ? "(cast('canary' as integer), 'x')" : "(null, 'canary' || 1 / 0)";
        Scripts scripts = scripts()
                .with("V2__rules.sql", "create table ruled (id integer primary key, name varchar(40) not null unique)")
                .with(
                        "V3__rows.sql",
                        "insert into ruled (id, name) values " + values + "; insert into ruled (id, name)"
                                + " values (7, 'canary'); insert into ruled (id, name) values (8, 'canary')");
        try (TestDatabase database = kind.open()) {
            MigrationException refused = refused(database, scripts);

            assertThat(refused.script()).contains("V3__rows.sql");
            assertThat(refused.fault()).isPresent();
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                assertThat(cause.toString()).doesNotContain("canary");
                assertThat(cause.getSuppressed()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void changedScript_isNamed(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            scripts().start(database.url()).close();

            MigrationException refused = refused(database, scripts().with("V1__item.sql", ITEM + " "));

            assertThat(refused)
                    .hasMessageStartingWith("FERRO0132: ")
                    .hasMessageContaining("migration 1 (item): its script was changed after it had run");
            assertThat(refused.version()).contains("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void missingScript_isNamed_andNewOnesAreNot(DatabaseKind kind) throws Exception {
        try (TestDatabase database = kind.open()) {
            scripts()
                    .with("V2__more.sql", "create table more (id integer)")
                    .start(database.url())
                    .close();
            Files.delete(directory.resolve("V1__item.sql"));
            new Scripts(directory).with("V3__new.sql", "create table new_one (id integer)");

            MigrationException refused = refused(database, new Scripts(directory));

            assertThat(refused)
                    .hasMessageStartingWith("FERRO0132: ")
                    .hasMessageContaining("migration 1 (item): it has run, but its script is not there")
                    .hasMessageNotContaining("(new)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void locationThatIsNotThere_isNamed(DatabaseKind kind) {
        FlywaySettings flyway = FlywaySettings.builder()
                .locations("classpath:db/nothing", "classpath:db/migration", "filesystem:" + directory + "/nothing")
                .build();
        try (TestDatabase database = kind.open()) {
            assertThat(refused(database, flyway))
                    .hasMessage("FERRO0134: flyway.locations of connection 'main' names what is not there:"
                            + " classpath:db/nothing, filesystem:" + directory
                            + "/nothing; create it, or correct the key");
        }
    }

    @ParameterizedTest
    @EnumSource
    void databaseWithTablesAndNoHistory_isNotTouched(DatabaseKind kind) throws Exception {
        try (TestDatabase database = kind.open();
                var owner = database.connect();
                var statement = owner.createStatement()) {
            statement.execute("create table present (id integer)");

            assertThat(refused(database, scripts()))
                    .hasMessageStartingWith("FERRO0133: connection 'main' is not registered")
                    .hasMessageContaining("flyway.baseline-on-migrate=true");
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoScriptsOfOneVersion_areNamed(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            assertThat(refused(database, scripts().with("V1__again.sql", ITEM)))
                    .hasMessageStartingWith("FERRO0133: ")
                    .hasMessageContainingAll("V1__item.sql", "V1__again.sql")
                    .hasMessageNotContaining("\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void placeholderWithoutValue_isNamed(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            assertThat(refused(database, scripts().with("V2__holes.sql", "insert into item (id) values (${hole})")))
                    .hasMessageStartingWith("FERRO013")
                    .hasMessageContaining("V2__holes.sql");
        }
    }

    @ParameterizedTest
    @EnumSource
    void brokenScriptWithoutATransaction_saysThatItMayHaveLeftSomething(DatabaseKind kind) {
        String apart = kind == DatabaseKind.SQLITE
                ? "pragma foreign_keys = ("
                : "create index concurrently item_name on item (nothing)";
        Scripts scripts = scripts().with("V2__apart.sql", apart);
        try (TestDatabase database = kind.open()) {
            MigrationException first = refused(database, scripts);
            assertThat(first.version()).contains("2");
            assertThat(first).hasMessageContaining("it ran without a transaction, so undo by hand what it did");

            assertThat(refused(database, scripts))
                    .as("the second start")
                    .hasMessageStartingWith("FERRO0132")
                    .hasMessageContaining("migration 2 (apart): it failed half way");
        }
    }

    @Test
    void roleWithoutDdlRights_isTheReason() {
        try (PostgresqlDatabase database = (PostgresqlDatabase) DatabaseKind.POSTGRESQL.open();
                Ferro ferro = Ferro.builder().build()) {
            ConnectionSettings app = Scripts.settings(
                            database.appUrl(), scripts().flyway().build())
                    .build();

            MigrationException refused = catchThrowableOfType(
                    MigrationException.class, () -> ferro.connections().register(app));

            assertThat(refused)
                    .hasMessageStartingWith("FERRO0133: connection 'main'")
                    .hasMessageContainingAll(
                            "permission denied for schema public", "SQLSTATE 42501", "flyway.username");
            assertThat(ferro.connections().names()).isEmpty();
        }
    }
}
