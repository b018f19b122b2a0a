package dev.ferro.config;

import dev.ferro.ConnectionSettings;
import dev.ferro.FlywaySettings;
import dev.ferro.IdentityMap;
import dev.ferro.IdleValidation;
import dev.ferro.Isolation;
import dev.ferro.PoolSettings;
import dev.ferro.SchemaGeneration;
import dev.ferro.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A key, a value that differs from its default, and what the settings must then say. */
record Sample(String key, String value, Function<ConnectionSettings, Object> setting, Object expected) {

    static final List<Sample> ALL = List.of(
            new Sample(
                    "url",
                    "jdbc:postgresql://db.example.org:6432/other",
                    settings -> settings.url().orElseThrow().jdbcUrl(),
                    "jdbc:postgresql://db.example.org:6432/other"),
            new Sample("username", "ada", ConnectionSettings::username, Optional.of("ada")),
            new Sample("password", " p,w\\ ", ConnectionSettings::password, Optional.of(Secret.of(" p,w\\ "))),
            new Sample(
                    "password-file",
                    "/run/secrets/shop",
                    ConnectionSettings::passwordFile,
                    Optional.of(Path.of("/run/secrets/shop"))),
            new Sample("default", "true", ConnectionSettings::defaultConnection, true),
            new Sample("read-only", "TRUE", ConnectionSettings::readOnly, true),
            new Sample("search-path", "shop, public", ConnectionSettings::searchPath, List.of("shop", "public")),
            new Sample(
                    "isolation",
                    "repeatable-read",
                    ConnectionSettings::isolation,
                    Optional.of(Isolation.REPEATABLE_READ)),
            new Sample(
                    "statement-timeout",
                    "90s",
                    ConnectionSettings::statementTimeout,
                    Optional.of(Duration.ofSeconds(90))),
            new Sample("schema-generation", "create", ConnectionSettings::schemaGeneration, SchemaGeneration.CREATE),
            new Sample("identity-map", "off", ConnectionSettings::identityMap, IdentityMap.OFF),
            new Sample("health", "false", ConnectionSettings::health, false),
            pool("pool.max-size", "20", PoolSettings::maxSize, 20),
            pool("pool.min-size", "2", PoolSettings::minSize, 2),
            pool("pool.initial-size", "3", PoolSettings::initialSize, 3),
            pool("pool.acquire-timeout", "1500ms", PoolSettings::acquireTimeout, Duration.ofMillis(1500)),
            pool("pool.idle-timeout", "5m", PoolSettings::idleTimeout, Duration.ofMinutes(5)),
            pool("pool.max-lifetime", "2h", PoolSettings::maxLifetime, Duration.ofHours(2)),
            pool("pool.leak-timeout", "PT1M", PoolSettings::leakTimeout, Duration.ofMinutes(1)),
            pool("pool.validate-on-borrow", "never", PoolSettings::validateOnBorrow, IdleValidation.never()),
            pool("pool.statement-cache-size", "0", PoolSettings::statementCacheSize, 0),
            pool("pool.initial-sql", "set role shop", PoolSettings::initialSql, Optional.of("set role shop")),
            flyway("flyway.enabled", "true", FlywaySettings::enabled, true),
            flyway(
                    "flyway.locations",
                    "classpath:db/shop, filesystem:/srv/shop",
                    FlywaySettings::locations,
                    List.of("classpath:db/shop", "filesystem:/srv/shop")),
            flyway("flyway.table", "changes", FlywaySettings::table, Optional.of("changes")),
            flyway("flyway.default-schema", "shop", FlywaySettings::defaultSchema, Optional.of("shop")),
            flyway("flyway.baseline-on-migrate", "true", FlywaySettings::baselineOnMigrate, true),
            flyway("flyway.baseline-version", "1.2", FlywaySettings::baselineVersion, Optional.of("1.2")),
            flyway("flyway.username", "owner", FlywaySettings::username, Optional.of("owner")),
            flyway("flyway.password", " p,w\\ ", FlywaySettings::password, Optional.of(Secret.of(" p,w\\ "))),
            flyway(
                    "flyway.password-file",
                    "/run/secrets/owner",
                    FlywaySettings::passwordFile,
                    Optional.of(Path.of("/run/secrets/owner"))));

    private static Sample pool(String key, String value, Function<PoolSettings, Object> setting, Object expected) {
        return new Sample(key, value, settings -> setting.apply(settings.pool()), expected);
    }

    private static Sample flyway(String key, String value, Function<FlywaySettings, Object> setting, Object expected) {
        return new Sample(
                key, value, settings -> setting.apply(settings.flyway().orElseThrow()), expected);
    }

    Object in(ConnectionSettings settings) {
        return setting.apply(settings);
    }

    @Override
    public String toString() {
        return key;
    }
}
