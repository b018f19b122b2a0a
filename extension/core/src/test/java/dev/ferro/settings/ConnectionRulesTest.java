package dev.ferro.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.ConfigurationException;
import dev.ferro.ConnectionSettings;
import dev.ferro.IdleValidation;
import dev.ferro.Isolation;
import dev.ferro.PoolSettings;
import dev.ferro.SchemaGeneration;
import dev.ferro.Secret;
import dev.ferro.SettingsProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Contradictions are refused before a pool exists, under the key at fault. */
@Tag("R10")
class ConnectionRulesTest {

    private static final String POSTGRESQL = "postgresql://localhost/shop";
    private static final String SQLITE = "sqlite:shop.db";

    static Stream<Arguments> refusedConnections() {
        return Stream.of(
                connection(
                        POSTGRESQL,
                        s -> s.username("u").password(Secret.of("p")).passwordFile(Path.of("f")),
                        "password-file"),
                connection(POSTGRESQL, s -> s.password(Secret.of("p")), "username"),
                connection(POSTGRESQL, s -> s.passwordFile(Path.of("f")), "username"),
                connection(POSTGRESQL, s -> s.username(" "), "username"),
                connection(POSTGRESQL, s -> s.searchPath("public", "a b"), "search-path"),
                connection(POSTGRESQL, s -> s.searchPath("a,b"), "search-path"),
                connection(POSTGRESQL, s -> s.searchPath("a'; drop"), "search-path"),
                connection(POSTGRESQL, s -> s.isolation(Isolation.READ_UNCOMMITTED), "isolation"),
                connection(POSTGRESQL, s -> s.statementTimeout(Duration.ZERO), "statement-timeout"),
                connection(POSTGRESQL, s -> s.statementTimeout(Duration.ofSeconds(-1)), "statement-timeout"),
                connection(POSTGRESQL, s -> s.statementTimeout(Duration.ofDays(36_500)), "statement-timeout"),
                connection(
                        POSTGRESQL,
                        s -> s.readOnly(true).schemaGeneration(SchemaGeneration.CREATE),
                        "schema-generation"),
                connection(SQLITE, s -> s.username("u"), "username"),
                connection(SQLITE, s -> s.username("u").password(Secret.of("p")), "username", "password"),
                connection(SQLITE, s -> s.username("u").passwordFile(Path.of("f")), "username", "password-file"),
                connection(SQLITE, s -> s.searchPath("main"), "search-path"),
                connection(SQLITE, s -> s.statementTimeout(Duration.ofSeconds(1)), "statement-timeout"),
                connection(SQLITE, s -> s.isolation(Isolation.READ_COMMITTED), "isolation"),
                connection(SQLITE + "?mode=rw", s -> s.readOnly(true), "read-only"),
                connection("sqlite::memory:", s -> s.readOnly(true), "read-only"),
                connection(SQLITE + "?mode=ro", s -> s.schemaGeneration(SchemaGeneration.CREATE), "schema-generation"));
    }

    private static Arguments connection(String url, Consumer<ConnectionSettings.Builder> change, String... keys) {
        return Arguments.of(url, change, keys);
    }

    @ParameterizedTest
    @MethodSource("refusedConnections")
    void connection_withAContradiction_isRefusedUnderItsKey(
            String url, Consumer<ConnectionSettings.Builder> change, String[] keys) {
        ConnectionSettings.Builder builder = ConnectionSettings.builder("app").url(url);
        change.accept(builder);

        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(SettingsProblem::key)
                                .containsExactly(keys))
                .hasMessageStartingWith("FERRO0002: invalid settings of connection 'app': " + keys[0]);
    }

    static Stream<Arguments> refusedPools() {
        Duration negative = Duration.ofMillis(-1);
        return Stream.of(
                pool(p -> p.maxSize(0), "pool.max-size"),
                pool(
                        p -> p.maxSize(-5).minSize(-7).initialSize(-6),
                        "pool.max-size",
                        "pool.min-size",
                        "pool.initial-size"),
                pool(p -> p.maxSize(10_001), "pool.max-size"),
                pool(p -> p.minSize(-1), "pool.min-size"),
                pool(p -> p.maxSize(3).minSize(4), "pool.min-size"),
                pool(p -> p.initialSize(-1), "pool.initial-size"),
                pool(p -> p.maxSize(3).initialSize(4), "pool.initial-size"),
                pool(p -> p.acquireTimeout(Duration.ZERO), "pool.acquire-timeout"),
                pool(p -> p.acquireTimeout(negative), "pool.acquire-timeout"),
                pool(p -> p.acquireTimeout(Duration.ofSeconds(Long.MAX_VALUE)), "pool.acquire-timeout"),
                pool(p -> p.idleTimeout(negative), "pool.idle-timeout"),
                pool(p -> p.maxLifetime(negative), "pool.max-lifetime"),
                pool(p -> p.leakTimeout(negative), "pool.leak-timeout"),
                pool(p -> p.validateOnBorrow(IdleValidation.after(negative)), "pool.validate-on-borrow"),
                pool(p -> p.statementCacheSize(-1), "pool.statement-cache-size"),
                pool(p -> p.statementCacheSize(100_001), "pool.statement-cache-size"),
                pool(p -> p.initialSql(" \n"), "pool.initial-sql"));
    }

    private static Arguments pool(Consumer<PoolSettings.Builder> change, String... keys) {
        return Arguments.of(change, keys);
    }

    @ParameterizedTest
    @MethodSource("refusedPools")
    void pool_withAContradiction_isRefusedUnderItsKey(Consumer<PoolSettings.Builder> change, String[] keys) {
        PoolSettings.Builder builder = PoolSettings.builder();
        change.accept(builder);

        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(SettingsProblem::key)
                                .containsExactly(keys));
    }

    @Test
    void severalFaults_inNameAndUrl_areToldTogetherWithoutTheUrl() {
        ConfigurationException refused = catchThrowableOfType(
                ConfigurationException.class,
                () -> ConnectionSettings.builder("no name")
                        .url("mysql://u:secret-word@db/shop")
                        .build());

        assertThat(refused.problems()).extracting(SettingsProblem::key).containsExactly("name", "url");
        assertThat(refused.getMessage()).doesNotContain("secret-word");
    }

    @Test
    void severalFaults_inOneConnection_areToldTogether() {
        ConfigurationException refused = catchThrowableOfType(
                ConfigurationException.class,
                () -> ConnectionSettings.builder("app")
                        .url(SQLITE)
                        .username("u")
                        .searchPath("main")
                        .isolation(Isolation.READ_COMMITTED)
                        .build());

        assertThat(refused.problems())
                .extracting(SettingsProblem::key)
                .containsExactly("username", "search-path", "isolation");
    }

    @Test
    void url_missing_isRefused() {
        assertThatThrownBy(() -> ConnectionSettings.builder("app").build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("FERRO0002: invalid settings of connection 'app': url: is missing");
    }

    @Test
    void credentials_ofTheSettings_standAboveThoseOfTheUrl() {
        ConnectionSettings settings = ConnectionSettings.builder("app")
                .url("postgresql://u:p@localhost/shop")
                .username("other")
                .password(Secret.of("word"))
                .build();

        assertThat(settings.username()).contains("other");
        assertThat(settings.password()).contains(Secret.of("word"));
    }

    @Test
    void passwordFile_standsAboveThePasswordOfTheUrl() {
        ConnectionSettings settings = ConnectionSettings.builder("app")
                .url("postgresql://u:p@localhost/shop")
                .passwordFile(Path.of("secret"))
                .build();

        assertThat(settings.password()).isEmpty();
        assertThat(settings.username()).contains("u");
    }

    @Test
    @Tag("R25")
    void settings_printed_showNoSecret() {
        ConnectionSettings settings = ConnectionSettings.builder("app")
                .url("postgresql://u:secret-word@localhost/shop?sslpassword=secret-word")
                .pool(PoolSettings.builder()
                        .initialSql("set app.token = 'secret-word'")
                        .build())
                .build();

        assertThat(settings.toString()).doesNotContain("secret-word").contains("maxSize=10");
    }

    @Test
    void limits_themselves_areAccepted() {
        PoolSettings pool = PoolSettings.builder()
                .maxSize(10_000)
                .minSize(10_000)
                .initialSize(10_000)
                .acquireTimeout(Duration.ofMillis(1))
                .idleTimeout(Duration.ZERO)
                .maxLifetime(Duration.ZERO)
                .leakTimeout(Duration.ZERO)
                .statementCacheSize(100_000)
                .build();

        assertThat(pool.maxSize()).isEqualTo(10_000);
    }
}
