package dev.ferro;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How Flyway migrates the database of one connection when that is registered, before {@code schema-generation} (R20).
 * Immutable; the keys named here stand behind {@code ferro.connections.<name>.}. Flyway itself is an optional dependency.
 *
 * <pre>{@code
 * ConnectionSettings app = ConnectionSettings.builder("app")
 *         .url("postgresql://localhost/shop")
 *         .username("shop_app")
 *         .passwordFile(Path.of("/run/secrets/shop_app"))
 *         .schemaGeneration(SchemaGeneration.VALIDATE)
 *         .flyway(FlywaySettings.builder()
 *                 .username("shop_owner")
 *                 .passwordFile(Path.of("/run/secrets/shop_owner"))
 *                 .build())
 *         .build();
 * }</pre>
 *
 * <p>What Flyway sends goes through physical connections of its own, which are closed when it is done (R21): they
 * may log in as another user, so that the application needs no right to change the schema. They take URL and search path
 * from their connection, and neither its {@code read-only}, {@code isolation}, {@code statement-timeout} nor its pool.
 *
 * @param enabled whether it runs; settings that do not run are checked all the same. Key {@code flyway.enabled}, which is
 *     false unless it is written
 * @param locations where the migrations are, {@code classpath:…} or {@code filesystem:…}; key {@code flyway.locations}
 * @param table the history of what has run, Flyway's own name for it if empty; key {@code flyway.table}
 * @param defaultSchema the schema of that table and of what the migrations leave unqualified, the first one of the search
 *     path if empty; PostgreSQL only; key {@code flyway.default-schema}
 * @param baselineOnMigrate whether a database that has tables, but no history, is taken as it is; key
 *     {@code flyway.baseline-on-migrate}
 * @param baselineVersion the version that such a database is said to have, 1 if empty; key {@code flyway.baseline-version}
 * @param username who logs in for the migrations, the connection's own user if empty; key {@code flyway.username}
 * @param password with what; key {@code flyway.password}
 * @param passwordFile a file with the password; key {@code flyway.password-file}
 */
public record FlywaySettings(
        boolean enabled,
        List<String> locations,
        Optional<String> table,
        Optional<String> defaultSchema,
        boolean baselineOnMigrate,
        Optional<String> baselineVersion,
        Optional<String> username,
        Optional<Secret> password,
        Optional<Path> passwordFile) {

    /** Where migrations are looked for unless something else is said. */
    public static final String DEFAULT_LOCATION = "classpath:db/migration";

    /** Copies what could change; the connection that is given these settings checks them. */
    public FlywaySettings {
        locations = List.copyOf(locations);
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(defaultSchema, "defaultSchema");
        Objects.requireNonNull(baselineVersion, "baselineVersion");
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(passwordFile, "passwordFile");
    }

    /**
     * Starts settings under which Flyway runs, unless {@link Builder#enabled(boolean)} says otherwise.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects settings; not safe to share between threads. */
    public static final class Builder {
        private boolean enabled = true;
        private List<String> locations = List.of(DEFAULT_LOCATION);
        private Optional<String> table = Optional.empty();
        private Optional<String> defaultSchema = Optional.empty();
        private boolean baselineOnMigrate;
        private Optional<String> baselineVersion = Optional.empty();
        private Optional<String> username = Optional.empty();
        private Optional<Secret> password = Optional.empty();
        private Optional<Path> passwordFile = Optional.empty();

        private Builder() {}

        /**
         * Whether Flyway runs.
         *
         * @param enabled false to keep the settings without running it
         * @return this builder
         */
        public Builder enabled(boolean enabled) {
            this.enabled = enabled;
            return this;
        }

        /**
         * Where the migrations are, instead of {@value FlywaySettings#DEFAULT_LOCATION}.
         *
         * @param locations {@code classpath:…} or {@code filesystem:…}; each must be there
         * @return this builder
         */
        public Builder locations(String... locations) {
            this.locations = List.of(locations);
            return this;
        }

        /**
         * The table in which Flyway notes what has run.
         *
         * @param table a plain identifier
         * @return this builder
         */
        public Builder table(String table) {
            this.table = Optional.of(table);
            return this;
        }

        /**
         * The schema of that table, and of whatever the migrations do not qualify; PostgreSQL only. Created if it is not
         * there.
         *
         * @param schema a plain identifier
         * @return this builder
         */
        public Builder defaultSchema(String schema) {
            this.defaultSchema = Optional.of(schema);
            return this;
        }

        /**
         * Takes a database as it is that has tables, but no history yet; migrations up to the baseline's version never run
         * there.
         *
         * @param baselineOnMigrate true to take it; a database without history and with tables is refused otherwise
         * @return this builder
         */
        public Builder baselineOnMigrate(boolean baselineOnMigrate) {
            this.baselineOnMigrate = baselineOnMigrate;
            return this;
        }

        /**
         * The version that a database taken as it is has.
         *
         * @param version numbers separated by dots
         * @return this builder
         */
        public Builder baselineVersion(String version) {
            this.baselineVersion = Optional.of(version);
            return this;
        }

        /**
         * Who logs in for the migrations; PostgreSQL only. The password of the connection is not used for this user.
         *
         * @param username the user
         * @return this builder
         */
        public Builder username(String username) {
            this.username = Optional.of(username);
            return this;
        }

        /**
         * With what.
         *
         * @param password the password
         * @return this builder
         */
        public Builder password(Secret password) {
            this.password = Optional.of(password);
            return this;
        }

        /**
         * A file with the password in its first line.
         *
         * @param file UTF-8
         * @return this builder
         */
        public Builder passwordFile(Path file) {
            this.passwordFile = Optional.of(file);
            return this;
        }

        /**
         * Builds. What contradicts itself or the connection is refused by {@link ConnectionSettings.Builder#build()}.
         *
         * @return immutable settings
         */
        public FlywaySettings build() {
            return new FlywaySettings(
                    enabled,
                    locations,
                    table,
                    defaultSchema,
                    baselineOnMigrate,
                    baselineVersion,
                    username,
                    password,
                    passwordFile);
        }
    }
}
