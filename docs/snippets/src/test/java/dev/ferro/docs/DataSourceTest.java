package dev.ferro.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.ContainerDataSource;
import dev.ferro.Ferro;
import dev.ferro.config.FerroConfig;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

/** The page about configuration: a data source of the container. */
@ExtendWith(TestDatabases.class)
class DataSourceTest {

    private static DataSource of(PostgresqlDatabase database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.owner().name());
        source.setPassword(database.owner().password());
        return source;
    }

    @Test
    void code_usesTheDataSource(PostgresqlDatabase database) {
        DataSource source = of(database);
        // tag::code[]
        ConnectionSettings orders = ConnectionSettings.builder("orders")
                .dataSource(new ContainerDataSource("java:/jdbc/orders", source))
                .build();
        // end::code[]
        try (Ferro ferro = Ferro.builder().connection(orders).build()) {
            assertThat(ferro.sql().using("orders").fetchAll("select 1 as one")).hasSize(1);
        }
    }

    @Test
    void configuration_namesTheDataSource(PostgresqlDatabase database) throws Exception {
        DataSource source = of(database);
        Config config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(DataSourceTest.class.getResource("/data-source.properties")))
                .build();

        ConnectionSettings orders = FerroConfig.read(config, name -> {
                    assertThat(name).isEqualTo("java:/jdbc/orders");
                    return source;
                })
                .connections()
                .get(0);

        assertThat(orders.dataSource().orElseThrow().source()).isSameAs(source);
        assertThat(orders.defaultConnection()).isTrue();
    }
}
