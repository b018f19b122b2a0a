package dev.ferro;

import dev.ferro.internal.settings.ConnectionRules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything about one named connection (R1, R9). Immutable; all of it can also be said in configuration, under the keys
 * named here behind {@code ferro.connections.<name>.}.
 *
 * <pre>{@code
 * ConnectionSettings service = ConnectionSettings.builder("service")
 *         .url("postgresql://localhost/shop")
 *         .username("shop_service")
 *         .passwordFile(Path.of("/run/secrets/shop_service"))
 *         .build();
 * }</pre>
 *
 * @param name the name, {@code [A-Za-z][A-Za-z0-9_-]{0,62}} (R1b)
 * @param defaultConnection whether it claims to be the default (R3); key {@code default}
 * @param url where the database is, empty if a data source says it; key {@code url}
 * @param dataSource of the container, in place of a pool of its own; key {@code data-source}
 * @param username who logs in; key {@code username}
 * @param password with what; key {@code password}
 * @param passwordFile a file read anew for every new physical connection; key {@code password-file}
 * @param readOnly whether the database refuses writes; key {@code read-only}
 * @param searchPath PostgreSQL schemas; key {@code search-path}
 * @param isolation of transactions, the database's own if empty; key {@code isolation}
 * @param statementTimeout how long a statement may run, unlimited if empty; key {@code statement-timeout}
 * @param schemaGeneration what happens to the schema at registration; key {@code schema-generation}
 * @param identityMap whether a transaction unifies instances; key {@code identity-map}
 * @param health whether a health check asks it; key {@code health}
 * @param pool its pool
 * @param flyway the migrations to run at registration, none if empty; keys {@code flyway.*}
 */
public record ConnectionSettings(
        String name,
        boolean defaultConnection,
        Optional<DatabaseUrl> url,
        Optional<ContainerDataSource> dataSource,
        Optional<String> username,
        Optional<Secret> password,
        Optional<Path> passwordFile,
        boolean readOnly,
        List<String> searchPath,
        Optional<Isolation> isolation,
        Optional<Duration> statementTimeout,
        SchemaGeneration schemaGeneration,
        IdentityMap identityMap,
        boolean health,
        PoolSettings pool,
        Optional<FlywaySettings> flyway) {

    /** The name of the connection that unnamed settings define (R2). */
    public static final String DEFAULT_NAME = "default";

    /** Copies what could change; {@link Builder#build()} checks the values, and so does registration. */
    public ConnectionSettings {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(dataSource, "dataSource");
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(passwordFile, "passwordFile");
        Objects.requireNonNull(isolation, "isolation");
        Objects.requireNonNull(statementTimeout, "statementTimeout");
        Objects.requireNonNull(schemaGeneration, "schemaGeneration");
        Objects.requireNonNull(identityMap, "identityMap");
        Objects.requireNonNull(pool, "pool");
        Objects.requireNonNull(flyway, "flyway");
        searchPath = List.copyOf(searchPath);
    }

    /**
     * Starts the settings of a named connection.
     *
     * @param name its name (R1b)
     * @return a new builder
     */
    public static Builder builder(String name) {
        return new Builder(name, false);
    }

    /**
     * Starts the settings of the unnamed connection, which is called {@value #DEFAULT_NAME} and is the default (R2).
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder(DEFAULT_NAME, true);
    }

    /** Collects settings; not safe to share between threads. */
    public static final class Builder {
        private final String name;
        private boolean defaultConnection;
        private Optional<String> url = Optional.empty();
        private Optional<ContainerDataSource> dataSource = Optional.empty();
        private Optional<String> username = Optional.empty();
        private Optional<Secret> password = Optional.empty();
        private Optional<Path> passwordFile = Optional.empty();
        private boolean readOnly;
        private List<String> searchPath = List.of();
        private Optional<Isolation> isolation = Optional.empty();
        private Optional<Duration> statementTimeout = Optional.empty();
        private SchemaGeneration schemaGeneration = SchemaGeneration.NONE;
        private IdentityMap identityMap = IdentityMap.TRANSACTION;
        private boolean health = true;
        private PoolSettings pool = PoolSettings.defaults();
        private Optional<FlywaySettings> flyway = Optional.empty();

        private Builder(String name, boolean defaultConnection) {
            this.name = Objects.requireNonNull(name, "name");
            this.defaultConnection = defaultConnection;
        }

        /**
         * Where the database is; required, unless there is a {@link #dataSource data source}.
         *
         * @param url one of the forms of {@link DatabaseUrl}
         * @return this builder
         */
        public Builder url(String url) {
            this.url = Optional.of(url);
            return this;
        }

        /**
         * A data source that somebody else manages, used in place of a pool of its own. It says where the database is and
         * who logs in, and is asked for a physical connection at registration; closing the connection does not close it.
         *
         * @param source no part of JTA transactions
         * @return this builder
         */
        public Builder dataSource(ContainerDataSource source) {
            this.dataSource = Optional.of(source);
            return this;
        }

        /**
         * Who logs in; stands above a user in the URL.
         *
         * @param username the user
         * @return this builder
         */
        public Builder username(String username) {
            this.username = Optional.of(username);
            return this;
        }

        /**
         * With what; stands above a password in the URL.
         *
         * @param password the password
         * @return this builder
         */
        public Builder password(Secret password) {
            this.password = Optional.of(password);
            return this;
        }

        /**
         * A file with the password in its first line, read for every new physical connection, so that a rotated secret
         * needs no restart.
         *
         * @param file UTF-8
         * @return this builder
         */
        public Builder passwordFile(Path file) {
            this.passwordFile = Optional.of(file);
            return this;
        }

        /**
         * Makes this connection the default (R3).
         *
         * @param defaultConnection true for the default
         * @return this builder
         */
        public Builder defaultConnection(boolean defaultConnection) {
            this.defaultConnection = defaultConnection;
            return this;
        }

        /**
         * Lets the database refuse writes.
         *
         * @param readOnly true to refuse
         * @return this builder
         */
        public Builder readOnly(boolean readOnly) {
            this.readOnly = readOnly;
            return this;
        }

        /**
         * The schemas in which unqualified names are looked for; PostgreSQL only.
         *
         * @param schemas plain identifiers, in order
         * @return this builder
         */
        public Builder searchPath(String... schemas) {
            this.searchPath = List.of(schemas);
            return this;
        }

        /**
         * The isolation of transactions.
         *
         * @param isolation one that the database honours; SQLite knows only {@link Isolation#SERIALIZABLE}
         * @return this builder
         */
        public Builder isolation(Isolation isolation) {
            this.isolation = Optional.of(isolation);
            return this;
        }

        /**
         * How long a statement may run; PostgreSQL only.
         *
         * @param timeout at least a millisecond
         * @return this builder
         */
        public Builder statementTimeout(Duration timeout) {
            this.statementTimeout = Optional.of(timeout);
            return this;
        }

        /**
         * What happens to the schema at registration, on this connection only.
         *
         * @param generation the mode
         * @return this builder
         */
        public Builder schemaGeneration(SchemaGeneration generation) {
            this.schemaGeneration = generation;
            return this;
        }

        /**
         * Whether a transaction unifies instances of the same row.
         *
         * @param identityMap the mode
         * @return this builder
         */
        public Builder identityMap(IdentityMap identityMap) {
            this.identityMap = identityMap;
            return this;
        }

        /**
         * Whether {@link Connections#checkAll} asks it, and so a health check; true unless this is called.
         *
         * @param health false to leave it out
         * @return this builder
         */
        public Builder health(boolean health) {
            this.health = health;
            return this;
        }

        /**
         * The pool of this connection; no setting of it concerns another (R6).
         *
         * @param pool its settings
         * @return this builder
         */
        public Builder pool(PoolSettings pool) {
            this.pool = pool;
            return this;
        }

        /**
         * The migrations that Flyway runs at registration, before {@link #schemaGeneration}, on this connection's database
         * only (R20).
         *
         * @param flyway its settings
         * @return this builder
         */
        public Builder flyway(FlywaySettings flyway) {
            this.flyway = Optional.of(flyway);
            return this;
        }

        /**
         * Validates and builds (R10).
         *
         * @return immutable settings
         * @throws ConfigurationException naming every key at fault
         */
        public ConnectionSettings build() {
            Optional<DatabaseUrl> location = ConnectionRules.url(name, url, dataSource.isPresent());
            ConnectionSettings settings = new ConnectionSettings(
                    name,
                    defaultConnection,
                    location,
                    dataSource,
                    username.or(() -> location.flatMap(DatabaseUrl::username)),
                    password.or(() ->
                            passwordFile.isPresent() ? Optional.empty() : location.flatMap(DatabaseUrl::password)),
                    passwordFile,
                    readOnly,
                    searchPath,
                    isolation,
                    statementTimeout,
                    schemaGeneration,
                    identityMap,
                    health,
                    pool,
                    flyway);
            ConnectionRules.check(settings);
            return settings;
        }
    }
}
