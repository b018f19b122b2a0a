package dev.ferro.tests.weld;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.PostgresqlServer;
import jakarta.inject.Inject;
import java.net.URISyntaxException;
import java.sql.SQLException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A web archive with ferro-cdi as its library, in embedded Weld, on PostgreSQL. */
@ExtendWith(ArquillianExtension.class)
@Tag("R1")
@Tag("AE2")
class ArquillianTest {

    private static final Settings SETTINGS = new Settings();
    private static PostgresqlDatabase database;

    @Inject
    Users users;

    @Inject
    Pipeline pipeline;

    @Deployment
    static WebArchive deployment() throws URISyntaxException {
        database = PostgresqlServer.get().newDatabase();
        SETTINGS.set("ferro.connections.app.url", database.appUrl())
                .set("ferro.connections.app.default", "true")
                .set("ferro.connections.service.url", database.serviceUrl())
                .set("ferro.connections.service.schema-generation", "create");
        return ShrinkWrap.create(WebArchive.class)
                .addClasses(Users.class, Pipeline.class, User.class, PipelineEvent.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsLibrary(FerroArchive.ofTheClassPath());
    }

    @AfterAll
    static void clear() {
        SETTINGS.close();
        database.close();
    }

    @Test
    void unqualified_used_runsAsApp() {
        assertThat(users.role()).isEqualTo(database.app().name());
    }

    @Test
    void usingService_used_runsAsService() throws SQLException {
        assertThat(pipeline.role()).isEqualTo(database.service().name());
        assertThat(pipeline.roleOfDataSource()).isEqualTo(database.service().name());
    }

    @Test
    @Tag("R11")
    void usingService_insert_isFoundThere() {
        PipelineEvent event = pipeline.emit("sync_started");

        assertThat(pipeline.emitted()).contains(event);
    }
}
