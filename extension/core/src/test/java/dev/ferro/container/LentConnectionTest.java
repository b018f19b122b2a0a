package dev.ferro.container;

import static dev.ferro.container.ContainerBench.execute;
import static dev.ferro.container.ContainerBench.inside;
import static dev.ferro.container.ContainerBench.on;
import static dev.ferro.container.ContainerBench.outside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Ferro;
import dev.ferro.StatementException;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.PostgresqlServer;
import dev.ferro.testing.databases.TestDatabase;
import dev.ferro.testing.databases.TestDatabases;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A physical connection of the container's: what it is when it comes, what it is when it goes back, and who says what. */
@Tag("R14")
@ExtendWith(TestDatabases.class)
class LentConnectionTest {

    private static AgroalConnectionFactoryConfigurationSupplier asSuperuser(
            AgroalConnectionFactoryConfigurationSupplier factory) {
        List<String> login =
                List.of(URI.create(PostgresqlServer.get().url()).getUserInfo().split(":", 2));
        return factory.principal(new NamePrincipal(login.get(0))).credential(new SimplePassword(login.get(1)));
    }

    @Test
    @Tag("R13")
    void sessionOfAnotherUserThanItsLogin_isNotUsedAgainOnceChanged(PostgresqlDatabase database) throws SQLException {
        String app = database.app().name();
        try (AgroalDataSource source = Container.validating(
                        database, factory -> asSuperuser(factory).initialSql("set session authorization " + app));
                Ferro ferro = on(source)) {
            ferro.sql().execute("set app.who = 'ada'");

            assertThat(outside(source, "select session_user")).isEqualTo(app);
            assertThat(source.getMetrics().creationCount()).isGreaterThan(1);
        }
    }

    @Test
    @Tag("R13")
    void readOnlyOfABorrower_isNotLeftBehind(PostgresqlDatabase database) throws SQLException {
        try (DriversPool source = DriversPool.of(database)) {
            try (Ferro ferro = on(source);
                    Connection borrowed = ferro.dataSource("app").getConnection()) {
                borrowed.setReadOnly(true);
            }

            try (Connection somebody = source.getConnection()) {
                assertThat(somebody.isReadOnly()).isFalse();
            }
        }
    }

    @Test
    @Tag("R13")
    void readOnlyOfThePool_isThereAgain(PostgresqlDatabase database) throws SQLException {
        try (DriversPool source = DriversPool.of(database)) {
            try (Connection somebody = source.getConnection()) {
                somebody.setReadOnly(true);
            }
            try (Ferro ferro = on(source);
                    Connection borrowed = ferro.dataSource("app").getConnection()) {
                borrowed.setReadOnly(false);
            }

            try (Connection somebody = source.getConnection()) {
                assertThat(somebody.isReadOnly()).isTrue();
            }
        }
    }

    @Test
    void backendKilled_whereSomethingIsSet_isReplacedUnseen(PostgresqlDatabase database) throws SQLException {
        try (AgroalDataSource source = Container.pool(database, 1);
                Ferro ferro = on(source, settings -> settings.readOnly(true))) {
            kill(database, inside(ferro, "select pg_backend_pid()"));

            assertThat(inside(ferro, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void backendKilled_withSomebodysWorkOpen_isReplacedUnseen(PostgresqlDatabase database) throws SQLException {
        try (AgroalDataSource source = Container.leavingOpen(database);
                Ferro ferro = on(source)) {
            String backend = outside(source, "select pg_backend_pid()");
            kill(database, backend);

            assertThat(inside(ferro, "select pg_backend_pid()")).isNotEqualTo(backend);
        }
    }

    @Test
    void backendKilled_whereNothingIsSet_failsAtTheFirstStatementAndIsReplaced(PostgresqlDatabase database)
            throws SQLException {
        try (AgroalDataSource source = Container.pool(database, 1);
                Ferro ferro = on(source)) {
            kill(database, inside(ferro, "select pg_backend_pid()"));

            assertThatThrownBy(() -> inside(ferro, "select 1"))
                    .isInstanceOf(StatementException.class)
                    .hasMessageStartingWith("FERRO0050");
            assertThat(inside(ferro, "select 1")).isEqualTo("1");
        }
    }

    private static void kill(PostgresqlDatabase database, String backend) throws SQLException {
        try (Connection superuser = database.connectAsSuperuser()) {
            execute(superuser, "select pg_terminate_backend(" + backend + ", 10000)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void errorOfTheDatabase_withWordsOfATransactionManager_isToldAsOneOfTheDatabase(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                AgroalDataSource source = Container.pool(database, 1);
                Ferro ferro = on(source)) {
            assertThatThrownBy(() -> ferro.sql().fetchAll("select * from enlistments"))
                    .hasMessageStartingWith("FERRO0050")
                    .hasMessageContaining("enlistments");
        }
    }
}
