package dev.ferro.testing.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabases.class)
class PostgresqlDatabaseTest {

    private static final String WRONG_PASSWORD = "28P01";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String NO_SUCH_DATABASE = "3D000";

    @Test
    @DisabledIfEnvironmentVariable(named = PostgresqlServer.URL_VARIABLE, matches = ".+", disabledReason = "may trust")
    void connect_withAWrongPassword_isRefused(PostgresqlDatabase database) {
        assertRefused(() -> database.connect(new Role(database.app().name(), "wrong")), WRONG_PASSWORD);
    }

    @Test
    void connect_asEachRole_isThatRole(PostgresqlDatabase database) throws SQLException {
        for (Role role : List.of(database.owner(), database.app(), database.service())) {
            assertThat(query(database, role, "select current_user")).isEqualTo(role.name());
        }
    }

    @Test
    void app_onATableOfTheOwner_readsButDoesNotWrite(PostgresqlDatabase database) throws SQLException {
        execute(database, database.owner(), "create table fruit (name text)");

        assertThat(query(database, database.app(), "select count(*) from fruit"))
                .isEqualTo("0");
        assertRefused(
                () -> execute(database, database.app(), "insert into fruit values ('fig')"), INSUFFICIENT_PRIVILEGE);
    }

    @Test
    void app_onATableOfService_readsButDoesNotWrite(PostgresqlDatabase database) throws SQLException {
        execute(database, database.service(), "create table fruit (name text)");

        assertThat(query(database, database.app(), "select count(*) from fruit"))
                .isEqualTo("0");
        assertRefused(
                () -> execute(database, database.app(), "insert into fruit values ('fig')"), INSUFFICIENT_PRIVILEGE);
    }

    @Test
    void app_creatingATable_isRefused(PostgresqlDatabase database) {
        assertRefused(
                () -> execute(database, database.app(), "create table fruit (name text)"), INSUFFICIENT_PRIVILEGE);
    }

    @Test
    void service_onATableOfTheOwner_readsAndWrites(PostgresqlDatabase database) throws SQLException {
        execute(database, database.owner(), "create table fruit (id bigserial, name text)");

        execute(database, database.service(), "insert into fruit (name) values ('fig'), ('pear')");
        execute(database, database.service(), "update fruit set name = 'plum' where name = 'fig'");
        execute(database, database.service(), "delete from fruit where name = 'pear'");

        assertThat(query(database, database.service(), "select name from fruit"))
                .isEqualTo("plum");
    }

    @Test
    void superuser_readsWhatAnybodyWrote(PostgresqlDatabase database) throws SQLException {
        execute(database, database.service(), "create table fruit as select 'fig' as name");

        try (Connection connection = database.connectAsSuperuser()) {
            assertThat(query(connection, "select name from fruit")).isEqualTo("fig");
        }
    }

    @Test
    void twoDatabases_knowNothingOfEachOther(PostgresqlDatabase database) throws SQLException {
        execute(database, database.owner(), "create table fruit (name text)");

        try (PostgresqlDatabase other = PostgresqlServer.get().newDatabase()) {
            assertThat(query(other, other.owner(), "select to_regclass('fruit')"))
                    .isNull();
            assertRefused(() -> other.connect(database.owner()), INSUFFICIENT_PRIVILEGE);
        }
    }

    @Test
    void close_withAnOpenConnection_dropsDatabaseAndRoles() throws SQLException {
        PostgresqlDatabase database = PostgresqlServer.get().newDatabase();
        try (Connection open = database.connect(database.service())) {
            database.close();
            database.close();

            assertThat(open.isValid(5)).isFalse();
        }

        assertRefused(database::connectAsSuperuser, NO_SUCH_DATABASE);
        try (Connection connection = PostgresqlServer.get().connectAsSuperuser()) {
            assertThat(query(
                            connection,
                            "select count(*) from pg_roles where rolname like '%"
                                    + database.name().substring(4) + "'"))
                    .isEqualTo("0");
        }
    }

    @Test
    @DisabledIfEnvironmentVariable(named = PostgresqlServer.URL_VARIABLE, matches = ".+", disabledReason = "has no log")
    void log_namesEachStatementUnderItsRole(PostgresqlDatabase database) throws SQLException {
        query(database, database.service(), "select\n  'fig'");

        assertThat(database.log(database.service()))
                .anyMatch(message -> message.startsWith("LOG:  connection authorized"))
                .anyMatch(message -> message.endsWith(": select\n  'fig'"));
        assertThat(database.log(database.app())).isEmpty();
        assertThat(PostgresqlServer.get().logFile().orElseThrow())
                .content()
                .contains(database.service().name() + "@" + database.name())
                .doesNotContain(database.service().password());
    }

    @Test
    @DisabledIfEnvironmentVariable(named = PostgresqlServer.URL_VARIABLE, matches = ".+", disabledReason = "has no log")
    void logSince_aPosition_givesTheNewsOfEachRoleOnly(PostgresqlDatabase database) throws SQLException {
        query(database, database.service(), "select 'old'");
        long position = database.logPosition();
        assertThat(database.logSince(position)).isEmpty();

        query(database, database.service(), "select\n  'fig'");
        query(database, database.app(), "select 'pear'");
        try (PostgresqlDatabase other = PostgresqlServer.get().newDatabase()) {
            query(other, other.app(), "select 'plum'");
        }

        List<LogLine> news = database.logSince(position);
        assertThat(news).extracting(LogLine::message).noneMatch(message -> message.contains("'old'"));
        assertThat(news)
                .filteredOn(line -> line.message().contains(": select"))
                .extracting(LogLine::role, line -> line.message().replaceFirst(".*: ", ""))
                .containsExactly(
                        tuple(database.service().name(), "select\n  'fig'"),
                        tuple(database.app().name(), "select 'pear'"));
        assertThat(news).extracting(LogLine::process).doesNotContain(0).hasSizeGreaterThan(2);
    }

    @Test
    void urls_nameRoleAndDatabase(PostgresqlDatabase database) {
        String place = database.host() + ":" + database.port() + "/" + database.name();

        assertThat(database.jdbcUrl()).isEqualTo("jdbc:postgresql://" + place);
        assertThat(database.appUrl())
                .isEqualTo("postgresql://" + database.app().name() + ":"
                        + database.app().password() + "@" + place);
        assertThat(database.url())
                .isEqualTo(database.ownerUrl())
                .contains(database.owner().name());
        assertThat(database.serviceUrl()).contains(database.service().name());
    }

    @Test
    void texts_showNoPassword(PostgresqlDatabase database) {
        assertThat(database.app()).hasToString("Role[name=" + database.app().name() + "]");
        assertThat(database.toString()).doesNotContain(database.owner().password());
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(ThrowingCallable call, String state) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(state));
    }

    private static void execute(PostgresqlDatabase database, Role role, String sql) throws SQLException {
        try (Connection connection = database.connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(PostgresqlDatabase database, Role role, String sql) throws SQLException {
        try (Connection connection = database.connect(role)) {
            return query(connection, sql);
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }
}
