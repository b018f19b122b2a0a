package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.Connections;
import dev.ferro.Ferro;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.RestartableServer;
import dev.ferro.testing.databases.TestDatabase;
import dev.ferro.testing.databases.TestDatabases;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The readiness check, as SmallRye Health reports it. */
@ExtendWith(TestDatabases.class)
@Tag("R25")
class HealthTest {

    private static final String APP = "ferro.connections.app.";
    private static final String SERVICE = "ferro.connections.service.";

    @ParameterizedTest
    @EnumSource
    void reachableConnections_reported_areUp(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Application application = Application.with(APP + "url", database.appUrl())
                        .and(SERVICE + "url", database.serviceUrl())
                        .start()) {
            assertThat(readiness(application).toString())
                    .isEqualTo("{\"status\":\"UP\",\"checks\":[{\"name\":\"Ferro connections\",\"status\":\"UP\","
                            + "\"data\":{\"app\":\"UP\",\"service\":\"UP\"}}]}");
        }
    }

    @Test
    void connections_none_areUp() {
        try (Application application = Application.unconfigured().start()) {
            assertThat(check(application).getString("status")).isEqualTo("UP");
            assertThat(check(application)).doesNotContainKey("data");
        }
    }

    @Test
    void closedFerro_reported_isDown() {
        try (Application application =
                Application.with(APP + "url", "sqlite::memory:").start()) {
            application.get(Ferro.class).close();

            assertThat(check(application).getString("status")).isEqualTo("DOWN");
            assertThat(said(application, "app")).startsWith("DOWN: FERRO0015");
        }
    }

    @Test
    void liveness_reported_doesNotAskUs() {
        try (Application application =
                Application.with("ferro.url", "sqlite::memory:").start()) {
            assertThat(application
                            .get(SmallRyeHealthReporter.class)
                            .getLiveness()
                            .getPayload()
                            .getJsonArray("checks"))
                    .isEmpty();
        }
    }

    @Test
    void unreachableConnection_reported_isDownBesideOthers(@TempDir Path directory) {
        try (Application application = Application.with(APP + "url", "sqlite::memory:")
                .and(SERVICE + "url", "sqlite:" + directory.resolve("missing.db") + "?mode=ro")
                .start()) {
            assertThat(readiness(application).getString("status")).isEqualTo("DOWN");
            assertThat(said(application, "app")).isEqualTo("UP");
            assertThat(said(application, "service"))
                    .startsWith("DOWN: FERRO0020: connection 'service' cannot reach ")
                    .contains("the file cannot be opened");
        }
    }

    @Test
    @Tag("AE8")
    void wrongPassword_reported_isDownWithoutIt(PostgresqlDatabase database) {
        try (Application application = Application.with(APP + "url", database.jdbcUrl())
                .and(APP + "username", database.app().name())
                .and(APP + "password", "secret-word")
                .start()) {
            SmallRyeHealth health =
                    application.get(SmallRyeHealthReporter.class).getReadiness();

            assertThat(health.isDown()).isTrue();
            assertThat(said(application, "app")).startsWith("DOWN: FERRO0020: ").contains("28P01");
            assertThat(written(application, health)).contains("28P01").doesNotContain("secret-word");
        }
    }

    @Test
    void killedServer_reported_isDownUntilItIsBack() {
        RestartableServer server = RestartableServer.start();
        try (PostgresqlDatabase database = server.newDatabase();
                Application application =
                        Application.with("ferro.url", database.appUrl()).start()) {
            assertThat(said(application, "default")).isEqualTo("UP");

            server.stop(RestartableServer.Stop.CRASH);
            try {
                assertThat(readiness(application).getString("status")).isEqualTo("DOWN");
                assertThat(said(application, "default"))
                        .startsWith("DOWN: FERRO0020: connection 'default' cannot reach ");
            } finally {
                server.startAgain();
            }

            assertThat(said(application, "default")).isEqualTo("UP");
        }
    }

    @Test
    void connectionLeftOut_reported_isNotThere() {
        try (Application application = Application.with(APP + "url", "sqlite::memory:")
                .and(SERVICE + "url", "postgresql://localhost:1/shop")
                .and(SERVICE + "health", "false")
                .start()) {
            assertThat(check(application).getString("status")).isEqualTo("UP");
            assertThat(check(application).getJsonObject("data")).containsOnlyKeys("app");
        }
    }

    @Test
    void connectionRegisteredInCode_reported_isThereUntilItIsClosed() {
        try (Application application =
                Application.with("ferro.url", "sqlite::memory:").start()) {
            Connections connections = application.get(Connections.class);
            connections.register(ConnectionSettings.builder("reports")
                    .url("postgresql://localhost:1/shop")
                    .build());

            assertThat(said(application, "reports")).startsWith("DOWN: FERRO0020: ");

            connections.close("reports");
            assertThat(check(application).getJsonObject("data")).containsOnlyKeys("default");
        }
    }

    private static JsonObject readiness(Application application) {
        return application.get(SmallRyeHealthReporter.class).getReadiness().getPayload();
    }

    private static JsonObject check(Application application) {
        return readiness(application).getJsonArray("checks").getJsonObject(0);
    }

    private static String said(Application application, String connection) {
        return check(application).getJsonObject("data").getString(connection);
    }

    private static String written(Application application, SmallRyeHealth health) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        application.get(SmallRyeHealthReporter.class).reportHealth(page, health);
        return page.toString(StandardCharsets.UTF_8);
    }
}
