package dev.ferro.config;

import dev.ferro.ConnectionSettings;
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
                    settings -> settings.url().jdbcUrl(),
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
            pool("pool.max-size", "20", PoolSettings::maxSize, 20),
            pool("pool.min-size", "2", PoolSettings::minSize, 2),
            pool("pool.initial-size", "3", PoolSettings::initialSize, 3),
            pool("pool.acquire-timeout", "1500ms", PoolSettings::acquireTimeout, Duration.ofMillis(1500)),
            pool("pool.idle-timeout", "5m", PoolSettings::idleTimeout, Duration.ofMinutes(5)),
            pool("pool.max-lifetime", "2h", PoolSettings::maxLifetime, Duration.ofHours(2)),
            pool("pool.leak-timeout", "PT1M", PoolSettings::leakTimeout, Duration.ofMinutes(1)),
            pool("pool.validate-on-borrow", "never", PoolSettings::validateOnBorrow, IdleValidation.never()),
            pool("pool.statement-cache-size", "0", PoolSettings::statementCacheSize, 0),
            pool("pool.initial-sql", "set role shop", PoolSettings::initialSql, Optional.of("set role shop")));

    private static Sample pool(String key, String value, Function<PoolSettings, Object> setting, Object expected) {
        return new Sample(key, value, settings -> setting.apply(settings.pool()), expected);
    }

    Object in(ConnectionSettings settings) {
        return setting.apply(settings);
    }

    @Override
    public String toString() {
        return key;
    }
}
