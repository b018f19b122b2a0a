package dev.ferro.flyway;

import static dev.ferro.flyway.Scripts.ITEM;
import static dev.ferro.flyway.Scripts.count;
import static dev.ferro.flyway.Scripts.history;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.FerroException;
import dev.ferro.FlywaySettings;
import dev.ferro.SchemaGeneration;
import dev.ferro.StatementException;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is to be migrated is migrated once, on one connection, before anybody can use it. */
@Tag("R20")
class MigrationTest {

    @Entity
    record Item(@Id long id, String name) {}

    @Entity
    record Forgotten(@Id long id) {}

    @TempDir
    Path directory;

    private Scripts scripts() {
        return new Scripts(directory)
                .with("V1__item.sql", ITEM)
                .with("V2__first_item.sql", "insert into item (id, name) values (1, 'first')");
    }

    @ParameterizedTest
    @EnumSource
    void registration_runsWhatIsThere(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = scripts().start(database.url())) {
            assertThat(count(ferro, "item")).isEqualTo(1);
            assertThat(history(ferro)).containsExactly("1", "2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void registration_onTheClassPath_runsWhatIsThere(DatabaseKind kind) {
        FlywaySettings flyway = FlywaySettings.builder().build();
        try (TestDatabase database = kind.open();
                Ferro ferro =
                        Scripts.start(Scripts.settings(database.url(), flyway).build())) {
            assertThat(count(ferro, "word")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void secondStart_runsNothing(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            scripts().start(database.url()).close();

            try (Ferro again = scripts().start(database.url())) {
                assertThat(count(again, "item")).isEqualTo(1);
                assertThat(history(again)).containsExactly("1", "2");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void newScript_atTheNextStart_runsAlone(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            scripts().start(database.url()).close();
            scripts().with("V3__second_item.sql", "insert into item (id, name) values (2, 'second')");

            try (Ferro again = scripts().start(database.url())) {
                assertThat(count(again, "item")).isEqualTo(2);
                assertThat(history(again)).containsExactly("1", "2", "3");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void eightStartsAtOnce_allComeUpWithOneSchema(DatabaseKind kind) throws Exception {
        Scripts scripts = scripts();
        try (TestDatabase database = kind.open()) {
            CyclicBarrier together = new CyclicBarrier(8);
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Future<Long>> starts = new ArrayList<>();
            try {
                for (int i = 0; i < 8; i++) {
                    starts.add(threads.submit(() -> {
                        together.await();
                        try (Ferro ferro = scripts.start(database.url())) {
                            return count(ferro, "item");
                        }
                    }));
                }
                for (Future<Long> start : starts) {
                    assertThat(start.get()).isEqualTo(1);
                }
            } finally {
                threads.shutdownNow();
            }
            try (Ferro ferro = scripts.start(database.url())) {
                assertThat(history(ferro)).containsExactly("1", "2");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void disabled_runsNothing(DatabaseKind kind) {
        FlywaySettings disabled = scripts().flyway().enabled(false).build();
        try (TestDatabase database = kind.open();
                Ferro ferro =
                        Scripts.start(Scripts.settings(database.url(), disabled).build())) {
            assertThatExceptionOfType(StatementException.class).isThrownBy(() -> count(ferro, "item"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void history_isInTheTableThatIsSaid(DatabaseKind kind) {
        FlywaySettings flyway = scripts().flyway().table("changes").build();
        try (TestDatabase database = kind.open();
                Ferro ferro =
                        Scripts.start(Scripts.settings(database.url(), flyway).build())) {
            assertThat(history(ferro, "changes")).containsExactly("1", "2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void baseline_ofADatabaseWithTables_isTakenAsItIs(DatabaseKind kind) throws SQLException {
        FlywaySettings flyway =
                scripts().flyway().baselineOnMigrate(true).baselineVersion("1").build();
        try (TestDatabase database = kind.open()) {
            try (Connection owner = database.connect();
                    Statement statement = owner.createStatement()) {
                statement.execute(ITEM);
            }

            try (Ferro ferro =
                    Scripts.start(Scripts.settings(database.url(), flyway).build())) {
                assertThat(history(ferro)).containsExactly("1", "2");
                assertThat(count(ferro, "item")).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void migrationWithoutATransaction_runs(DatabaseKind kind) {
        String statement = kind == DatabaseKind.SQLITE
                ? "pragma foreign_keys = off"
                : "create index concurrently item_name on item (name)";
        scripts().with("V3__apart.sql", statement);
        try (TestDatabase database = kind.open();
                Ferro ferro = scripts().start(database.url())) {
            assertThat(history(ferro)).containsExactly("1", "2", "3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void validation_comesAfterTheMigrations(DatabaseKind kind) {
        ConnectionSettings.Builder settings = settings(kind);
        try (TestDatabase database = kind.open();
                Ferro ferro = Ferro.builder()
                        .entities(Item.class)
                        .connection(settings.url(database.url()).build())
                        .build()) {
            assertThat(ferro.repository(Item.class).count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R1a")
    void validation_findsWhatTheMigrationsForgot(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = Ferro.builder().entities(Forgotten.class).build()) {
            ConnectionSettings settings = settings(kind).url(database.url()).build();

            assertThatExceptionOfType(FerroException.class)
                    .isThrownBy(() -> ferro.connections().register(settings))
                    .withMessageContaining("forgotten");

            assertThat(ferro.connections().names()).isEmpty();
        }
    }

    private ConnectionSettings.Builder settings(DatabaseKind kind) {
        scripts();
        if (kind == DatabaseKind.POSTGRESQL) {
            new Scripts(directory).with("V1__item.sql", "create table item (id bigint primary key, name text)");
        }
        return new Scripts(directory).settings("sqlite:unused.db").schemaGeneration(SchemaGeneration.VALIDATE);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("AE7")
    void otherConnections_areLeftAlone(DatabaseKind kind) {
        try (TestDatabase one = kind.open();
                TestDatabase other = kind.open();
                Ferro ferro = Ferro.builder()
                        .connection(ConnectionSettings.builder("app")
                                .url(other.url())
                                .build())
                        .connection(scripts().settings(one.url()).build())
                        .build()) {
            assertThat(ferro.connections().metrics("app").created()).isZero();
            assertThat(ferro.connections().names()).containsExactly("app", "main");
            assertThat(count(ferro, "item")).isEqualTo(1);
            assertThatExceptionOfType(StatementException.class)
                    .isThrownBy(() -> ferro.sql().using("app").fetchAll("select * from item"));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R6")
    void pool_isNotUsedForIt(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = scripts().start(database.url())) {
            assertThat(ferro.connections().metrics("main").created()).isZero();
        }
    }
}
