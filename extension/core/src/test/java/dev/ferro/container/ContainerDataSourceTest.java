package dev.ferro.container;

import static dev.ferro.container.ContainerBench.execute;
import static dev.ferro.container.ContainerBench.inside;
import static dev.ferro.container.ContainerBench.on;
import static dev.ferro.container.ContainerBench.outside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.ConfigurationException;
import dev.ferro.ConnectionSettings;
import dev.ferro.ConnectionUnavailableException;
import dev.ferro.Ferro;
import dev.ferro.Isolation;
import dev.ferro.PoolSettings;
import dev.ferro.SettingsProblem;
import dev.ferro.StatementException;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabase;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A data source of the container is left as it was found, and what it cannot keep is refused. */
@Tag("R14")
class ContainerDataSourceTest {

    @ParameterizedTest
    @EnumSource
    void withoutAPool_worksAsWell(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = on(Container.plain(database))) {
            ferro.sql().execute("create table note (n int)");
            ferro.transactions().run(transaction -> ferro.sql().execute("insert into note values (1)"));
            ferro.transactions().run(transaction -> {
                ferro.sql().execute("insert into note values (2)");
                transaction.setRollbackOnly();
            });

            assertThat(inside(ferro, "select count(*) from note")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void closedFerro_leavesItOpen(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = kind.open();
                AgroalDataSource source = Container.pool(database, 1)) {
            on(source).close();

            assertThat(source.getMetrics().activeCount()).isZero();
            assertThat(outside(source, "select 1")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void poolWithoutAutoCommit_isUsedAndLeftSo_andNobodyElsesWorkIsCommitted(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = kind.open();
                AgroalDataSource source = Container.validating(database, factory -> factory.autoCommit(false));
                Ferro ferro = on(source)) {
            ferro.sql().execute("create table note (n int)");
            try (Connection somebody = source.getConnection()) {
                execute(somebody, "insert into note values (1)");
            }
            ferro.sql().execute("insert into note values (2)");
            assertThat(inside(ferro, "select min(n) from note")).isEqualTo("2");
            try (Connection somebody = source.getConnection()) {
                assertThat(somebody.getAutoCommit()).isFalse();
            }
        }
    }

    @Test
    @Tag("R13")
    void sessionThatThePoolPrepared_isNotUsedAgainOnceChanged() throws SQLException {
        try (TestDatabase database = DatabaseKind.POSTGRESQL.open();
                AgroalDataSource source =
                        Container.validating(database, factory -> factory.initialSql("set search_path to pg_catalog"));
                Ferro ferro = on(source)) {
            ferro.sql().execute("set app.who = 'ada'");

            assertThat(outside(source, "show search_path")).isEqualTo("pg_catalog");
            assertThat(outside(source, "select coalesce(current_setting('app.who', true), '')"))
                    .isEmpty();
            assertThat(source.getMetrics().creationCount()).isGreaterThan(1);
        }
    }

    @Test
    @Tag("R13")
    void sessionAsItWasOpened_isCleanedAndUsedAgain() throws SQLException {
        try (TestDatabase database = DatabaseKind.POSTGRESQL.open();
                AgroalDataSource source = Container.pool(database, 1);
                Ferro ferro = on(source)) {
            String name = outside(source, "show application_name");
            ferro.sql().execute("set app.who = 'ada'");

            assertThat(outside(source, "select coalesce(current_setting('app.who', true), '')"))
                    .isEmpty();
            assertThat(outside(source, "show application_name")).isEqualTo(name);
            assertThat(source.getMetrics().creationCount()).isEqualTo(1);
        }
    }

    @Test
    void settings_onPostgresql_holdAndAreNotLeftBehind() throws SQLException {
        try (TestDatabase database = DatabaseKind.POSTGRESQL.open();
                AgroalDataSource source = Container.pool(database, 1);
                Ferro ferro = on(
                        source,
                        settings -> settings.readOnly(true)
                                .searchPath("pg_catalog", "public")
                                .isolation(Isolation.REPEATABLE_READ)
                                .statementTimeout(Duration.ofSeconds(7)))) {
            assertThat(inside(ferro, "show transaction_isolation")).isEqualTo("repeatable read");
            assertThat(inside(ferro, "show search_path")).isEqualTo("pg_catalog,public");
            assertThat(inside(ferro, "show statement_timeout")).isEqualTo("7s");
            assertThatThrownBy(() -> ferro.sql().execute("create table note (n int)"))
                    .isInstanceOf(StatementException.class)
                    .hasMessageContaining("25006");
            ferro.connections().check("app");

            assertThat(outside(source, "show statement_timeout")).isEqualTo("0");
            assertThat(outside(source, "show default_transaction_read_only")).isEqualTo("off");
            assertThat(outside(source, "show search_path")).contains("$user");
        }
    }

    @Test
    void foreignKeys_onSqlite_areCheckedAndLeftAsTheyWere() throws SQLException {
        try (TestDatabase database = DatabaseKind.SQLITE.open();
                AgroalDataSource source = Container.pool(database, 1);
                Ferro ferro = on(source)) {
            String before = outside(source, "pragma foreign_keys");
            ferro.sql().execute("create table parent (id int primary key)");
            ferro.sql().execute("create table child (parent int references parent (id))");

            assertThat(inside(ferro, "pragma foreign_keys")).isEqualTo("1");
            assertThatThrownBy(() -> ferro.sql().execute("insert into child values (1)"))
                    .hasMessageContaining("violates a foreign key");
            ferro.connections().check("app");
            assertThat(outside(source, "pragma foreign_keys")).isEqualTo(before);
        }
    }

    @Test
    @Tag("R10")
    void whatSqliteCannotKeep_isRefusedInOne() {
        try (TestDatabase database = DatabaseKind.SQLITE.open();
                AgroalDataSource source = Container.pool(database, 1)) {
            ConfigurationException refused = catchThrowableOfType(
                    ConfigurationException.class,
                    () -> on(
                                    source,
                                    settings -> settings.readOnly(true)
                                            .searchPath("shop")
                                            .isolation(Isolation.READ_COMMITTED))
                            .close());

            assertThat(refused.problems())
                    .extracting(SettingsProblem::key)
                    .containsExactly("read-only", "search-path", "isolation");
            assertThat(source.getMetrics().activeCount()).isZero();
        }
    }

    @Test
    @Tag("R10")
    void whatTheContainerSays_isRefusedInOne() {
        ConfigurationException refused = catchThrowableOfType(
                ConfigurationException.class,
                () -> ConnectionSettings.builder("app")
                        .dataSource(Container.named("orders", new PGSimpleDataSource()))
                        .username("ada")
                        .pool(PoolSettings.builder().maxSize(3).build())
                        .build());

        assertThat(refused.problems()).extracting(SettingsProblem::key).containsExactly("username", "pool.max-size");
        assertThatThrownBy(() -> ConnectionSettings.builder("app")
                        .dataSource(Container.named("orders", new PGSimpleDataSource()))
                        .url("sqlite:x.db")
                        .build())
                .hasMessageContaining("url: stands beside data-source");
    }

    @ParameterizedTest
    @EnumSource
    void stopped_isToldWithTheNamesOfBoth(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            Ferro ferro;
            try (AgroalDataSource source = Container.pool(database, 1)) {
                ferro = on(source);
            }

            assertThatThrownBy(() -> ferro.sql().fetchAll("select 1"))
                    .isInstanceOf(ConnectionUnavailableException.class)
                    .hasMessageStartingWith(
                            "FERRO0135: connection 'app' got no physical connection from the data source"
                                    + " 'java:/jdbc/orders' of the container");
            ferro.close();
        }
    }

    @Test
    @Tag("R25")
    void refusedPassword_isToldWithoutIt() {
        try (TestDatabase database = DatabaseKind.POSTGRESQL.open()) {
            PGSimpleDataSource source = (PGSimpleDataSource) Container.plain(database);
            source.setDatabaseName(((PostgresqlDatabase) database).name() + "_nowhere");
            source.setPassword("canary");

            assertThatThrownBy(() -> on(source).close())
                    .isInstanceOf(ConnectionUnavailableException.class)
                    .hasMessageStartingWith("FERRO0135")
                    .hasMessageNotContaining("canary")
                    .hasStackTraceContaining("FERRO0135");
        }
    }
}
