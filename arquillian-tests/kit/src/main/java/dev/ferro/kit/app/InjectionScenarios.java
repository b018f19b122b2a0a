package dev.ferro.kit.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Connections;
import dev.ferro.Ferro;
import dev.ferro.Repository;
import dev.ferro.Schema;
import dev.ferro.Sessions;
import dev.ferro.Sql;
import dev.ferro.Transactions;
import dev.ferro.cdi.Using;
import dev.ferro.kit.door.Scenario;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Every kind of bean at every kind of injection point of a field. */
@Dependent
public class InjectionScenarios implements ScenarioGroup {

    @Inject
    Place place;

    @Inject
    Repository<Account> accounts;

    @Inject
    @Using("service")
    Repository<Account> serviceAccounts;

    @Inject
    Instance<Repository<Account>> someAccounts;

    @Inject
    @Any
    Instance<Repository<Account>> anyAccounts;

    @Inject
    Sql sql;

    @Inject
    @Using("service")
    Sql serviceSql;

    @Inject
    @Using("service")
    Instance<Sql> someServiceSql;

    @Inject
    @Using("service")
    DataSource dataSource;

    @Inject
    Ferro ferro;

    @Inject
    Connections connections;

    @Inject
    Transactions transactions;

    @Inject
    Sessions sessions;

    @Inject
    Schema schema;

    @Scenario("injection.repository.unqualified")
    void unqualifiedRepository() {
        assertThat(accounts.count()).isOne();
    }

    @Scenario("injection.repository.qualified")
    void qualifiedRepository() {
        assertThat(serviceAccounts.count()).isEqualTo(2);
    }

    @Scenario("injection.repository.instance")
    void instanceOfARepository() {
        assertThat(someAccounts.get().count()).isOne();
    }

    @Scenario("injection.repository.selected")
    void selectedRepository() {
        Instance<Repository<Account>> selected = anyAccounts.select(Using.Literal.of("service"));

        assertThat(selected.get().count()).isEqualTo(2);
        assertThat(anyAccounts.select(Using.Literal.of("nobody")).isUnsatisfied())
                .isTrue();
    }

    @Scenario("injection.sql.unqualified")
    void unqualifiedSql() {
        assertThat(place.of(sql)).isEqualTo("app");
    }

    @Scenario("injection.sql.qualified")
    void qualifiedSql() {
        assertThat(place.of(serviceSql)).isEqualTo("service");
    }

    @Scenario("injection.sql.instance")
    void instanceOfSql() {
        assertThat(place.of(someServiceSql.get())).isEqualTo("service");
    }

    @Scenario("injection.data-source")
    void dataSource() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from accounts")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(2);
        }
    }

    @Scenario("injection.facades")
    void facades() {
        assertThat(ferro.connections().names()).isEqualTo(connections.names());
        assertThat(connections.defaultName()).contains("app");
        assertThat(transactions.current()).isEmpty();
        assertThat(sessions.current()).isEmpty();
        assertThat(schema.script("service")).contains("accounts");
    }
}
