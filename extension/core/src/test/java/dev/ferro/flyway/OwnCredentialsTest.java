package dev.ferro.flyway;

import static dev.ferro.flyway.Scripts.ITEM;
import static dev.ferro.flyway.Scripts.count;
import static dev.ferro.flyway.Scripts.history;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.ConnectionSettings;
import dev.ferro.DatabaseFault;
import dev.ferro.Ferro;
import dev.ferro.FlywaySettings;
import dev.ferro.Isolation;
import dev.ferro.PoolSettings;
import dev.ferro.Secret;
import dev.ferro.StatementException;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The user who migrates need not be the one who works, and is bound by nothing that binds the other (R21). */
@ExtendWith(TestDatabases.class)
@Tag("R20")
class OwnCredentialsTest {

    @TempDir
    Path directory;

    private Scripts scripts(PostgresqlDatabase database) {
        String app = database.app().name();
        return new Scripts(directory)
                .with("V1__item.sql", ITEM)
                .with("V2__grant.sql", "grant select, insert on item to \"" + app + "\"");
    }

    private FlywaySettings.Builder asOwner(PostgresqlDatabase database) {
        return scripts(database)
                .flyway()
                .username(database.owner().name())
                .password(Secret.of(database.owner().password()));
    }

    private static ConnectionSettings.Builder app(PostgresqlDatabase database, FlywaySettings flyway) {
        return Scripts.settings(database.appUrl(), flyway);
    }

    @Test
    void applicationWithoutDdlRights_worksOnWhatTheOwnerMigrated(PostgresqlDatabase database) {
        try (Ferro ferro =
                Scripts.start(app(database, asOwner(database).build()).build())) {
            ferro.sql().execute("insert into item (id, name) values (1, 'one')");

            assertThat(count(ferro, "item")).isEqualTo(1);
            assertThatExceptionOfType(StatementException.class)
                    .isThrownBy(() -> ferro.sql().execute("create table another (id integer)"))
                    .satisfies(refused -> assertThat(refused.fault().kind()).isEqualTo(DatabaseFault.Kind.PERMISSION));
        }
    }

    @Test
    void passwordFile_isRead(PostgresqlDatabase database) throws Exception {
        Path file = Files.writeString(
                directory.resolve("password"), database.owner().password() + "\n");
        FlywaySettings flyway = scripts(database)
                .flyway()
                .username(database.owner().name())
                .passwordFile(file)
                .build();
        try (Ferro ferro = Scripts.start(app(database, flyway).build())) {
            assertThat(count(ferro, "item")).isZero();
        }
    }

    @Test
    void physicalConnections_areClosedAtTheEnd(PostgresqlDatabase database) throws Exception {
        try (Ferro ferro =
                        Scripts.start(app(database, asOwner(database).build()).build());
                Connection superuser = database.connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            assertThat(ferro.connections().names()).containsExactly("main");
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (open(statement, database) > 0 && System.nanoTime() < end) {
                LockSupport.parkNanos(1_000_000);
            }
            assertThat(open(statement, database)).isZero();
        }
    }

    /** A backend ends a moment after its client has gone. */
    private static int open(Statement statement, PostgresqlDatabase database) throws SQLException {
        String owner = database.owner().name();
        try (ResultSet open =
                statement.executeQuery("select count(*) from pg_stat_activity where usename = '" + owner + "'")) {
            assertThat(open.next()).isTrue();
            return open.getInt(1);
        }
    }

    @Test
    void readOnlyConnection_isMigratedByAUserOfItsOwn(PostgresqlDatabase database) {
        try (Ferro ferro = Scripts.start(
                app(database, asOwner(database).build()).readOnly(true).build())) {
            assertThat(count(ferro, "item")).isZero();
            assertThatExceptionOfType(StatementException.class)
                    .isThrownBy(() -> ferro.sql().execute("insert into item (id, name) values (1, 'one')"))
                    .satisfies(refused -> assertThat(refused.fault().kind()).isEqualTo(DatabaseFault.Kind.READ_ONLY));
        }
    }

    @Test
    void statementTimeoutAndIsolation_areThoseOfTheApplicationOnly(PostgresqlDatabase database) {
        scripts(database)
                .with(
                        "V3__noted.sql",
                        "create table noted as select current_setting('statement_timeout') as timeout,"
                                + " current_setting('transaction_isolation') as isolation");
        ConnectionSettings settings = Scripts.settings(
                        database.url(), new Scripts(directory).flyway().build())
                .statementTimeout(Duration.ofSeconds(7))
                .isolation(Isolation.SERIALIZABLE)
                .build();
        try (Ferro ferro = Scripts.start(settings)) {
            assertThat(ferro.sql().fetchOne("select * from noted"))
                    .hasValueSatisfying(noted -> assertThat(noted.get("timeout") + " " + noted.get("isolation"))
                            .isEqualTo("0 read committed"));
        }
    }

    @Test
    void initialPhysicalConnection_ofAUserThatAMigrationMakes_isOpened(PostgresqlDatabase database) {
        PoolSettings eager = PoolSettings.builder()
                .initialSize(1)
                .initialSql("select id from item")
                .build();
        try (Ferro ferro = Scripts.start(
                app(database, asOwner(database).build()).pool(eager).build())) {
            assertThat(count(ferro, "item")).isZero();
        }
    }

    @Test
    void searchPath_holdsForTheMigrationsToo(PostgresqlDatabase database) throws Exception {
        scripts(database);
        try (Connection owner = database.connect();
                Statement statement = owner.createStatement()) {
            statement.execute("create schema shop");
        }
        ConnectionSettings settings = Scripts.settings(
                        database.url(), new Scripts(directory).flyway().build())
                .searchPath("shop", "public")
                .build();
        try (Ferro ferro = Scripts.start(settings)) {
            assertThat(count(ferro, "shop.flyway_schema_history")).isEqualTo(2);
            assertThat(count(ferro, "shop.item")).isZero();
        }
    }

    @Test
    void defaultSchema_isCreatedAndHoldsAll(PostgresqlDatabase database) {
        FlywaySettings flyway = asOwner(database).defaultSchema("shop").build();
        ConnectionSettings settings =
                Scripts.settings(database.url(), flyway).searchPath("shop").build();
        try (Ferro ferro = Scripts.start(settings)) {
            assertThat(history(ferro, "shop.flyway_schema_history")).contains("1", "2");
            assertThat(count(ferro, "shop.item")).isZero();
        }
    }
}
