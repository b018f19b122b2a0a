package dev.ferro.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Ferro;
import dev.ferro.Repository;
import dev.ferro.RoutingException;
import dev.ferro.Sql;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A name outlives the connections that have it one after the other. */
@Tag("R1c")
class GenerationTest {

    @ParameterizedTest
    @EnumSource
    void name_closedAndRegisteredAgain_findsTheNewGeneration(DatabaseKind kind) throws SQLException {
        try (TestDatabase first = kind.open();
                TestDatabase second = kind.open();
                Ferro ferro = Ferro.builder()
                        .connection(Small.settings("app", first.url())
                                .defaultConnection(true)
                                .build())
                        .build()) {
            Repository<Fruit> fruits = ferro.repository(Fruit.class);
            Sql sql = ferro.sql();
            DataSource dataSource = ferro.dataSource("app");
            sql.execute("create table fruit (id bigint primary key, name text)");
            fruits.insert(new Fruit(1L, "fig"));

            ferro.connections().close("app");
            ferro.connections().register(Small.settings("app", second.url()).build());

            sql.execute("create table fruit (id bigint primary key, name text)");
            assertThat(fruits.count()).as("by the default's name").isZero();
            try (Connection connection = dataSource.getConnection()) {
                assertThat(connection.isClosed()).isFalse();
            }
            assertThat(ferro.connections().defaultName()).contains("app");
        }
    }

    @ParameterizedTest
    @EnumSource
    void name_closed_isRefusedAsClosed(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = Ferro.builder()
                        .connection(Small.settings("app", database.url())
                                .defaultConnection(true)
                                .build())
                        .build()) {
            ferro.connections().close("app");

            assertThatThrownBy(() -> ferro.sql().execute("select 1"))
                    .isInstanceOf(RoutingException.class)
                    .hasMessageStartingWith("FERRO0014: connection 'app' was closed and is not registered again");
            assertThatThrownBy(() -> ferro.connections().close("app")).hasMessageStartingWith("FERRO0014");
            assertThat(ferro.connections().names()).isEmpty();
            assertThat(ferro.connections().defaultName())
                    .as("bound to the name")
                    .contains("app");
        }
    }

    @ParameterizedTest
    @EnumSource
    void physicalConnection_ofAClosedGeneration_neverRetargets(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = kind.open();
                Ferro ferro = Ferro.builder()
                        .connection(Small.settings("app", database.url())
                                .pool(dev.ferro.PoolSettings.builder()
                                        .acquireTimeout(java.time.Duration.ofMillis(100))
                                        .build())
                                .build())
                        .build()) {
            Connection old = ferro.dataSource("app").getConnection();
            ferro.connections().close("app");
            ferro.connections().register(Small.settings("app", database.url()).build());

            assertThatThrownBy(() -> old.createStatement().execute("create table fruit (name text)"))
                    .isInstanceOf(SQLException.class);
            old.close();
            assertThat(ferro.connections().metrics("app").created()).isZero();
        }
    }

    @Test
    void databaseInMemory_sharedByItsGeneration_isGoneWithIt() {
        try (Ferro ferro = Ferro.builder()
                .connection(Small.settings("app", "sqlite::memory:")
                        .defaultConnection(true)
                        .build())
                .build()) {
            ferro.sql().execute("create table fruit (name text)");
            ferro.sql().execute("insert into fruit values ('fig')");
            assertThat(ferro.sql().fetchAll("select * from fruit"))
                    .as("by another physical connection")
                    .hasSize(1);

            ferro.connections().close("app");
            ferro.connections()
                    .register(Small.settings("app", "sqlite::memory:").build());

            assertThat(ferro.sql().fetchAll("select * from sqlite_master")).isEmpty();
        }
    }

    @Test
    void databaseInMemory_ofAClosedFerro_isFreed() throws SQLException {
        String url;
        try (Ferro ferro = Ferro.builder()
                .connection(Small.settings("app", "sqlite::memory:")
                        .defaultConnection(true)
                        .build())
                .build()) {
            ferro.sql().execute("create table left_in_memory (name text)");
            url = url(ferro);
            assertThat(tables(url)).containsExactly("left_in_memory");
        }

        assertThat(tables(url)).isEmpty();
    }

    private static String url(Ferro ferro) throws SQLException {
        try (Connection connection = ferro.dataSource("app").getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    /** Whoever knows the URL finds what is in memory, as long as it is there. */
    private static List<String> tables(String url) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name from sqlite_master")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    @Test
    void databasesInMemory_ofTwoNames_areTwo() {
        try (Ferro ferro = Ferro.builder()
                .connection(Small.settings("app", "sqlite::memory:").build())
                .connection(Small.settings("service", "sqlite::memory:").build())
                .build()) {
            ferro.sql().using("app").execute("create table fruit (name text)");

            assertThat(ferro.sql().using("service").fetchAll("select * from sqlite_master"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoFerros_withTheSameNames_shareNothing(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                TestDatabase other = kind.open();
                Ferro one = Ferro.builder()
                        .connection(Small.settings("app", database.url())
                                .defaultConnection(true)
                                .build())
                        .build()) {
            try (Ferro two = Ferro.builder()
                    .connection(Small.settings("app", other.url()).build())
                    .build()) {
                one.sql().execute("create table fruit (name text)");

                two.connections().chooseDefault("app");
                two.sql().execute("create table fruit (name text)");
                assertThat(two.connections().metrics("app").created()).isPositive();
            }
            assertThat(Small.works(one.sql())).as("after the other was closed").isTrue();
        }
    }

    @Entity
    record Fruit(@Id Long id, String name) {}
}
