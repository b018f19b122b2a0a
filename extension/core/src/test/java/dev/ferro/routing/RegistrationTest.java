package dev.ferro.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConfigurationException;
import dev.ferro.ConnectionSettings;
import dev.ferro.Connections;
import dev.ferro.Ferro;
import dev.ferro.FerroError;
import dev.ferro.PoolSettings;
import dev.ferro.RegistrationException;
import dev.ferro.SchemaGeneration;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A registration happens wholly or not at all. */
@Tag("R1a")
class RegistrationTest {

    @ParameterizedTest
    @EnumSource
    void duplicateName_registered_leavesTheFirstAtWork(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = Ferro.builder()
                        .connection(Small.settings("app", database.url()).build())
                        .build()) {
            Set<String> threads = poolThreads();

            assertThatThrownBy(() -> ferro.connections()
                            .register(Small.settings("app", database.url()).build()))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessageStartingWith("FERRO0003: a connection named 'app' is registered already");

            assertThat(poolThreads()).isSubsetOf(threads);
            assertThat(Small.works(ferro.sql().using("app"))).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void failingSchemaCreation_atRegistration_leavesNothingBehind(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = Ferro.builder().entities(Broken.class).build()) {
            Connections connections = ferro.connections();
            ConnectionSettings failing = Small.settings("app", database.url())
                    .defaultConnection(true)
                    .schemaGeneration(SchemaGeneration.CREATE)
                    .build();

            assertThatThrownBy(() -> connections.register(failing)).isInstanceOf(FerroError.class);

            assertThat(connections.names()).isEmpty();
            assertThat(connections.defaultName()).isEmpty();
            assertThat(eventuallyNoPoolThread()).isTrue();
            assertThatThrownBy(() -> ferro.sql().using("app").execute("select 1"))
                    .as("never registered, so never closed either")
                    .hasMessageStartingWith("FERRO0012");
            connections.register(Small.settings("app", database.url())
                    .defaultConnection(true)
                    .build());
            assertThat(Small.works(ferro.sql())).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void builder_withASecondDefault_leavesNoPoolBehind(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            assertThatThrownBy(() -> Ferro.builder()
                            .connection(Small.settings("app", database.url())
                                    .defaultConnection(true)
                                    .build())
                            .connection(Small.settings("service", database.url())
                                    .defaultConnection(true)
                                    .build())
                            .build())
                    .isInstanceOf(RegistrationException.class);
            assertThat(eventuallyNoPoolThread()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "1app", "_app", "app space", "app.service", "äpp", "app\n", "\u202Eapp", "app'; drop"})
    @Tag("R1b")
    void badName_given_isRefusedEscapedAndCut(String name) {
        assertThatThrownBy(() -> Small.settings(name, "sqlite:unused.db").build())
                .isInstanceOfSatisfying(ConfigurationException.class, refused -> {
                    assertThat(refused.problems())
                            .singleElement()
                            .satisfies(problem -> assertThat(problem.key()).isEqualTo("name"));
                    assertThat(refused.getMessage()).doesNotContain("\n").doesNotContain("\u202E");
                });
    }

    @Test
    @Tag("R1b")
    void nameOf63Characters_given_isTheLongest() {
        String longest = "a".repeat(63);
        assertThat(Small.settings(longest, "sqlite:unused.db").build().name()).isEqualTo(longest);

        assertThatThrownBy(() ->
                        Small.settings("a".repeat(5000), "sqlite:unused.db").build())
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        refused -> assertThat(refused.getMessage()).hasSizeLessThan(500));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10")
    void settings_madeWithoutTheirBuilder_areCheckedAtRegistration(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = Ferro.builder().build()) {
            ConnectionSettings good = Small.settings("app", database.url()).build();
            PoolSettings pool = good.pool();
            ConnectionSettings bad = new ConnectionSettings(
                    "no name",
                    false,
                    good.url(),
                    good.dataSource(),
                    good.username(),
                    good.password(),
                    good.passwordFile(),
                    false,
                    good.searchPath(),
                    good.isolation(),
                    good.statementTimeout(),
                    good.schemaGeneration(),
                    good.identityMap(),
                    good.health(),
                    new PoolSettings(
                            0,
                            1,
                            0,
                            Duration.ZERO,
                            pool.idleTimeout(),
                            pool.maxLifetime(),
                            pool.leakTimeout(),
                            pool.validateOnBorrow(),
                            0,
                            pool.initialSql()),
                    good.flyway());

            assertThatThrownBy(() -> ferro.connections().register(bad))
                    .isInstanceOfSatisfying(
                            ConfigurationException.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(problem -> problem.key())
                                    .contains("name", "pool.max-size", "pool.min-size", "pool.acquire-timeout"));
            assertThat(ferro.connections().names()).isEmpty();
        }
    }

    private static Set<String> poolThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("agroal-"))
                .collect(Collectors.toSet());
    }

    private static boolean eventuallyNoPoolThread() {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!poolThreads().isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        return poolThreads().isEmpty();
    }

    /** Its table cannot be created, because it has no such column. */
    @Entity
    @Table(name = "broken", schema = "nowhere")
    record Broken(@Id Long id) {}
}
