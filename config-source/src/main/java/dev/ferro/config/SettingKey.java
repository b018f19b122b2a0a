package dev.ferro.config;

import dev.ferro.IdentityMap;
import dev.ferro.Isolation;
import dev.ferro.SchemaGeneration;
import dev.ferro.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of a connection, each with the way its value becomes a setting (R7, R9). There is no other list of them. */
enum SettingKey {
    URL("url", (draft, value) -> draft.connection().url(value)),
    DATA_SOURCE("data-source", (draft, value) -> draft.dataSource(Syntax.dataSource(value))),
    USERNAME("username", (draft, value) -> draft.connection().username(value)),
    PASSWORD("password", (draft, value) -> draft.connection().password(Secret.of(value))),
    PASSWORD_FILE("password-file", (draft, value) -> draft.connection().passwordFile(Syntax.file(value))),
    DEFAULT("default", (draft, value) -> draft.claimDefault(Syntax.bool(value))),
    READ_ONLY("read-only", (draft, value) -> draft.connection().readOnly(Syntax.bool(value))),
    SEARCH_PATH("search-path", (draft, value) -> draft.connection().searchPath(Syntax.identifiers(value))),
    ISOLATION("isolation", (draft, value) -> draft.connection().isolation(Syntax.constant(Isolation.class, value))),
    STATEMENT_TIMEOUT(
            "statement-timeout", (draft, value) -> draft.connection().statementTimeout(Durations.positive(value))),
    SCHEMA_GENERATION(
            "schema-generation",
            (draft, value) -> draft.connection().schemaGeneration(Syntax.constant(SchemaGeneration.class, value))),
    IDENTITY_MAP(
            "identity-map",
            (draft, value) -> draft.connection().identityMap(Syntax.constant(IdentityMap.class, value))),
    HEALTH("health", (draft, value) -> draft.connection().health(Syntax.bool(value))),
    POOL_MAX_SIZE("pool.max-size", (draft, value) -> draft.pool().maxSize(Syntax.integer(value))),
    POOL_MIN_SIZE("pool.min-size", (draft, value) -> draft.pool().minSize(Syntax.integer(value))),
    POOL_INITIAL_SIZE("pool.initial-size", (draft, value) -> draft.pool().initialSize(Syntax.integer(value))),
    POOL_ACQUIRE_TIMEOUT(
            "pool.acquire-timeout", (draft, value) -> draft.pool().acquireTimeout(Durations.positive(value))),
    POOL_IDLE_TIMEOUT("pool.idle-timeout", (draft, value) -> draft.pool().idleTimeout(Durations.orOff(value))),
    POOL_MAX_LIFETIME("pool.max-lifetime", (draft, value) -> draft.pool().maxLifetime(Durations.orOff(value))),
    POOL_LEAK_TIMEOUT("pool.leak-timeout", (draft, value) -> draft.pool().leakTimeout(Durations.orOff(value))),
    POOL_VALIDATE_ON_BORROW(
            "pool.validate-on-borrow", (draft, value) -> draft.pool().validateOnBorrow(Durations.validation(value))),
    POOL_STATEMENT_CACHE_SIZE(
            "pool.statement-cache-size", (draft, value) -> draft.pool().statementCacheSize(Syntax.integer(value))),
    POOL_INITIAL_SQL("pool.initial-sql", (draft, value) -> draft.pool().initialSql(value)),
    FLYWAY_ENABLED("flyway.enabled", (draft, value) -> draft.flyway().enabled(Syntax.bool(value))),
    FLYWAY_LOCATIONS("flyway.locations", (draft, value) -> draft.flyway().locations(Syntax.entries(value))),
    FLYWAY_TABLE("flyway.table", (draft, value) -> draft.flyway().table(value.strip())),
    FLYWAY_DEFAULT_SCHEMA(
            "flyway.default-schema", (draft, value) -> draft.flyway().defaultSchema(value.strip())),
    FLYWAY_BASELINE_ON_MIGRATE(
            "flyway.baseline-on-migrate", (draft, value) -> draft.flyway().baselineOnMigrate(Syntax.bool(value))),
    FLYWAY_BASELINE_VERSION(
            "flyway.baseline-version", (draft, value) -> draft.flyway().baselineVersion(value.strip())),
    FLYWAY_USERNAME("flyway.username", (draft, value) -> draft.flyway().username(value)),
    FLYWAY_PASSWORD("flyway.password", (draft, value) -> draft.flyway().password(Secret.of(value))),
    FLYWAY_PASSWORD_FILE(
            "flyway.password-file", (draft, value) -> draft.flyway().passwordFile(Syntax.file(value)));

    private static final Map<String, SettingKey> BY_KEY =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(SettingKey::key, Function.identity()));
    private static final List<String> KEYS =
            Stream.of(values()).map(SettingKey::key).toList();

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // the lambdas above hold nothing
    private final BiConsumer<Draft, String> setting;

    SettingKey(String key, BiConsumer<Draft, String> setting) {
        this.key = key;
        this.setting = setting;
    }

    /** As it is written behind {@code ferro.} or {@code ferro.connections.<name>.}. */
    String key() {
        return key;
    }

    /**
     * Applies a configured value.
     *
     * @throws RejectedValue if it is not in the syntax of this key
     */
    void apply(Draft draft, String value) {
        setting.accept(draft, value);
    }

    /** Whether a blank value is one: a password may be blank. */
    boolean maySayBlank() {
        return this == PASSWORD || this == FLYWAY_PASSWORD;
    }

    static Optional<SettingKey> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    static List<String> keys() {
        return KEYS;
    }
}
