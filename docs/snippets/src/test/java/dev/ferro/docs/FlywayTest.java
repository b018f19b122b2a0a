package dev.ferro.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.FlywaySettings;
import dev.ferro.SchemaGeneration;
import dev.ferro.Secret;
import dev.ferro.config.FerroConfig;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The page about Flyway. */
@ExtendWith(TestDatabases.class)
class FlywayTest {

    @TempDir
    Path directory;

    private ConnectionSettings settings(String url, PostgresqlDatabase database) {
        String ownerName = database.owner().name();
        Secret ownerPassword = Secret.of(database.owner().password());
        // tag::settings[]
        FlywaySettings migrations = FlywaySettings.builder()
                .locations("filesystem:" + directory)
                .username(ownerName)
                .password(ownerPassword)
                .build();
        ConnectionSettings app =
                ConnectionSettings.builder("app").url(url).flyway(migrations).build();
        // end::settings[]
        return app;
    }

    @Test
    void configuration_isOfTwoUsers() throws Exception {
        Config config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(FlywayTest.class.getResource("/flyway.properties")))
                .build();

        ConnectionSettings app = FerroConfig.read(config).connections().get(0);

        assertThat(app.username()).contains("shop_app");
        assertThat(app.schemaGeneration()).isEqualTo(SchemaGeneration.VALIDATE);
        assertThat(app.flyway()).hasValueSatisfying(flyway -> {
            assertThat(flyway.enabled()).isTrue();
            assertThat(flyway.username()).contains("shop_owner");
        });
    }

    @Test
    void application_worksOnWhatTheOwnerMigrated(PostgresqlDatabase database) throws Exception {
        Files.writeString(
                directory.resolve("V1__book.sql"),
                "create table book (isbn text primary key);\ngrant select, insert on book to \""
                        + database.app().name() + "\";\n");

        try (Ferro ferro = Ferro.builder()
                .connection(settings(database.appUrl(), database))
                .build()) {
            ferro.sql().using("app").execute("insert into book (isbn) values ('978-0')");

            assertThat(ferro.sql().using("app").fetchAll("select * from book")).hasSize(1);
        }
    }
}
