package dev.ferro.config;

import static dev.ferro.config.Configs.connection;
import static dev.ferro.config.Configs.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.Secret;
import java.util.Map;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code DATABASE_URL} answers for what nobody configured, and only as a whole. */
@Tag("R7")
@Tag("R8")
class DatabaseUrlConfigSourceTest {

    private static final String PLATFORM = "postgres://ada:p%40ss%24%7BX%7D$$@db.example.org:6432/shop?sslmode=require";

    @Test
    void source_isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(ConfigSource.class)).hasAtLeastOneElementOfType(DatabaseUrlConfigSource.class);
    }

    @Test
    void source_listsNothing_andStandsBelowFiles() {
        DatabaseUrlConfigSource source = new DatabaseUrlConfigSource(variable -> PLATFORM);

        assertThat(source.getPropertyNames()).isEmpty();
        assertThat(source.getOrdinal()).isLessThan(ConfigSource.DEFAULT_ORDINAL);
    }

    @ParameterizedTest
    @CsvSource({
        "ferro.url,DATABASE_URL",
        "ferro.connections.default.url,DATABASE_URL",
        "ferro.connections.app.url,APP_DATABASE_URL",
        "ferro.connections.my-db.url,MY_DB_DATABASE_URL",
        "ferro.connections.A_b.url,A_B_DATABASE_URL"
    })
    void property_ofAConnection_isAnsweredFromItsVariable(String property, String variable) {
        ConfigSource source = new DatabaseUrlConfigSource(map(variable, "sqlite:platform.db")::get);

        assertThat(source.getValue(property)).isEqualTo("sqlite:platform.db");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url",
                "database.url",
                "ferro.pool.max-size",
                "ferro.connections.url",
                "ferro.connections.a.b.url",
                "ferro.connections.\"app\".url",
                "%dev.ferro.url",
                "ferro.entities",
                "config_ordinal"
            })
    void property_ofAnythingElse_isNotAnswered(String property) {
        assertThat(new DatabaseUrlConfigSource(variable -> PLATFORM).getValue(property))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://u:p@h/d,postgres://h/d,u,p",
        "postgresql://u:p%40@h:1/d?sslmode=require,postgresql://h:1/d?sslmode=require,u,p@",
        "postgresql://u@h/d,postgresql://h/d,u,",
        "postgresql://h/d?user=u&sslmode=require&password=p,postgresql://h/d?sslmode=require,u,p",
        "jdbc:postgresql://h/d?user=u&password=p%40,jdbc:postgresql://h/d,u,p@",
        "jdbc:postgresql://h/d?password=p@q&sslmode=require,jdbc:postgresql://h/d?sslmode=require,,p@q",
        "sqlite:a@b.db,sqlite:a@b.db,,"
    })
    void url_inEachForm_isTakenApart(String given, String url, String username, String password) {
        ConfigSource source = new DatabaseUrlConfigSource(variable -> given);

        assertThat(source.getValue("ferro.url")).isEqualTo(url);
        assertThat(source.getValue("ferro.username")).isEqualTo(username);
        assertThat(source.getValue("ferro.password")).isEqualTo(password);
    }

    @Test
    void malformedUrl_isHandedOutAsItIsWithoutCredentials() {
        ConfigSource source = new DatabaseUrlConfigSource(variable -> "postgres://u:p@q@h:x/d");

        assertThat(source.getValue("ferro.url")).isEqualTo("postgres://u:p@q@h:x/d");
        assertThat(source.getValue("ferro.username")).isNull();
        assertThat(source.getValue("ferro.password")).isNull();
    }

    @Test
    void blankVariable_isNotAnswered() {
        assertThat(new DatabaseUrlConfigSource(variable -> " ").getValue("ferro.url"))
                .isNull();
    }

    @Test
    void declaredConnection_withNothingConfigured_takesAllFromDatabaseUrl() {
        ConnectionSettings settings = connection(app(Map.of()));

        assertThat(settings.url().orElseThrow().jdbcUrl()).isEqualTo("jdbc:postgresql://db.example.org:6432/shop");
        assertThat(settings.url().orElseThrow().parameters()).containsOnlyKeys("sslmode");
        assertThat(settings.username()).contains("ada");
        assertThat(settings.password()).contains(Secret.of("p@ss${X}$$"));
    }

    @Test
    void undeclaredConnection_withDatabaseUrl_staysUndeclared() {
        assertThat(FerroConfig.connectionNames(Configs.config(Map.of(), map("DATABASE_URL", PLATFORM))))
                .isEmpty();
    }

    @Test
    void explicitUsername_winsOverThatOfDatabaseUrl() {
        ConnectionSettings settings = connection(app(map("ferro.connections.app.username", "bob")));

        assertThat(settings.username()).contains("bob");
        assertThat(settings.password()).contains(Secret.of("p@ss${X}$$"));
    }

    @Test
    void explicitPassword_winsOverThatOfDatabaseUrl() {
        assertThat(connection(app(map("ferro.connections.app.password", "explicit")))
                        .password())
                .contains(Secret.of("explicit"));
    }

    @Test
    void explicitPasswordFile_winsOverThePasswordOfDatabaseUrl() {
        ConnectionSettings settings = connection(app(map("ferro.connections.app.password-file", "/run/secrets/app")));

        assertThat(settings.passwordFile()).isPresent();
        assertThat(settings.password()).isEmpty();
    }

    @Test
    @Tag("R25")
    void explicitUrl_doesNotGetTheCredentialsOfDatabaseUrl() {
        ConnectionSettings settings =
                connection(app(map("ferro.connections.app.url", "postgresql://elsewhere.example.org/shop")));

        assertThat(settings.url().orElseThrow().jdbcUrl()).isEqualTo("jdbc:postgresql://elsewhere.example.org/shop");
        assertThat(settings.username()).isEmpty();
        assertThat(settings.password()).isEmpty();
    }

    @Test
    @Tag("R25")
    void urlInTheEnvironment_doesNotGetTheCredentialsOfDatabaseUrl() {
        Config config = Configs.config(
                map("ferro.connections.app.default", "true"),
                map(
                        "APP_DATABASE_URL",
                        PLATFORM,
                        "FERRO_CONNECTIONS_APP_URL",
                        "postgresql://elsewhere.example.org/shop"));

        assertThat(connection(config).username()).isEmpty();
        assertThat(connection(config).password()).isEmpty();
    }

    @Test
    @Tag("R25")
    void emptyUrl_doesNotLetTheCredentialsThrough() {
        assertThat(Configs.problems(app(map("ferro.connections.app.url", ""))))
                .singleElement()
                .asString()
                .startsWith("ferro.connections.app.url: is missing");
    }

    @Test
    @Tag("R25")
    @Tag("AE8")
    void malformedUrl_isReportedWithItsVariableAndWithoutItsText() {
        Config config = Configs.config(
                map("ferro.connections.app.default", "true"),
                map("APP_DATABASE_URL", "postgres://ada:hun@ter2@h:x/shop"));

        assertThat(Configs.failure(config))
                .hasMessageContaining("ferro.connections.app.url: (out of APP_DATABASE_URL) has no valid host:port")
                .hasMessageNotContainingAny("ada", "hun", "ter2");
    }

    private static Config app(Map<String, String> file) {
        Map<String, String> all = map("ferro.connections.app.default", "true");
        all.putAll(file);
        return Configs.config(all, map("APP_DATABASE_URL", PLATFORM));
    }
}
