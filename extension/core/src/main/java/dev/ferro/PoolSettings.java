package dev.ferro;

import dev.ferro.internal.settings.PoolRules;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How many physical connections a named connection keeps, and how (R6, R7, R9). Immutable; contradictions are
 * refused by {@link Builder#build()}, before a pool exists (R10).
 *
 * <pre>{@code
 * PoolSettings small = PoolSettings.builder().maxSize(5).acquireTimeout(Duration.ofSeconds(2)).build();
 * }</pre>
 *
 * @param maxSize most physical connections open at a time; key {@code pool.max-size}
 * @param minSize physical connections kept open although idle; key {@code pool.min-size}
 * @param initialSize physical connections opened in the background at registration; key {@code pool.initial-size}
 * @param acquireTimeout how long an operation waits for a physical connection, never unlimited; key
 *     {@code pool.acquire-timeout}
 * @param idleTimeout after which an idle physical connection is closed; zero keeps it; key {@code pool.idle-timeout}
 * @param maxLifetime after which a physical connection is replaced; zero keeps it; key {@code pool.max-lifetime}
 * @param leakTimeout after which a borrowed physical connection is reported as leaked; zero is off; key
 *     {@code pool.leak-timeout}
 * @param validateOnBorrow when a physical connection is validated before it is used; key
 *     {@code pool.validate-on-borrow}
 * @param statementCacheSize prepared statements kept per physical connection, zero for none; key
 *     {@code pool.statement-cache-size}
 * @param initialSql statements run on every new physical connection, which also survive whatever cleans one; key
 *     {@code pool.initial-sql}
 */
public record PoolSettings(
        int maxSize,
        int minSize,
        int initialSize,
        Duration acquireTimeout,
        Duration idleTimeout,
        Duration maxLifetime,
        Duration leakTimeout,
        IdleValidation validateOnBorrow,
        int statementCacheSize,
        Optional<String> initialSql) {

    private static final PoolSettings DEFAULTS = builder().build();

    /**
     * Holds the values as they are; {@link Builder#build()} is the way that checks them, and so does the settings object
     * of the connection that takes them.
     */
    public PoolSettings {
        Objects.requireNonNull(acquireTimeout, "acquireTimeout");
        Objects.requireNonNull(idleTimeout, "idleTimeout");
        Objects.requireNonNull(maxLifetime, "maxLifetime");
        Objects.requireNonNull(leakTimeout, "leakTimeout");
        Objects.requireNonNull(validateOnBorrow, "validateOnBorrow");
        Objects.requireNonNull(initialSql, "initialSql");
    }

    /**
     * The defaults: at most 10 physical connections, none kept, 10 seconds to acquire one.
     *
     * @return shared, conservative settings
     */
    public static PoolSettings defaults() {
        return DEFAULTS;
    }

    /**
     * Starts from the defaults.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** All but the text of the initial SQL, which may hold a secret. */
    @Override
    public String toString() {
        return "PoolSettings[maxSize=" + maxSize + ", minSize=" + minSize + ", initialSize=" + initialSize
                + ", acquireTimeout=" + acquireTimeout + ", idleTimeout=" + idleTimeout + ", maxLifetime=" + maxLifetime
                + ", leakTimeout=" + leakTimeout + ", validateOnBorrow=" + validateOnBorrow + ", statementCacheSize="
                + statementCacheSize + ", initialSql=" + (initialSql.isPresent() ? "****" : "none") + "]";
    }

    /** Collects pool settings; not safe to share between threads. */
    public static final class Builder {
        private int maxSize = 10;
        private int minSize;
        private int initialSize;
        private Duration acquireTimeout = Duration.ofSeconds(10);
        private Duration idleTimeout = Duration.ofMinutes(10);
        private Duration maxLifetime = Duration.ofMinutes(30);
        private Duration leakTimeout = Duration.ZERO;
        private IdleValidation validateOnBorrow = IdleValidation.after(Duration.ofSeconds(1));
        private int statementCacheSize = 64;
        private Optional<String> initialSql = Optional.empty();

        private Builder() {}

        /**
         * Most physical connections open at a time, default 10.
         *
         * @param size 1 to 10,000
         * @return this builder
         */
        public Builder maxSize(int size) {
            this.maxSize = size;
            return this;
        }

        /**
         * Physical connections kept open although idle, default 0.
         *
         * @param size 0 to {@code maxSize}
         * @return this builder
         */
        public Builder minSize(int size) {
            this.minSize = size;
            return this;
        }

        /**
         * Physical connections opened at registration, default 0.
         *
         * @param size 0 to {@code maxSize}
         * @return this builder
         */
        public Builder initialSize(int size) {
            this.initialSize = size;
            return this;
        }

        /**
         * How long an operation waits for a physical connection, default 10 seconds.
         *
         * @param timeout more than zero
         * @return this builder
         */
        public Builder acquireTimeout(Duration timeout) {
            this.acquireTimeout = timeout;
            return this;
        }

        /**
         * When an idle physical connection is closed, default 10 minutes.
         *
         * @param timeout zero keeps it open
         * @return this builder
         */
        public Builder idleTimeout(Duration timeout) {
            this.idleTimeout = timeout;
            return this;
        }

        /**
         * When a physical connection is replaced, default 30 minutes.
         *
         * @param lifetime zero keeps it open
         * @return this builder
         */
        public Builder maxLifetime(Duration lifetime) {
            this.maxLifetime = lifetime;
            return this;
        }

        /**
         * When a borrowed physical connection is reported as leaked, default off.
         *
         * @param timeout zero is off
         * @return this builder
         */
        public Builder leakTimeout(Duration timeout) {
            this.leakTimeout = timeout;
            return this;
        }

        /**
         * When a physical connection is validated before it is used, default after an idle second.
         *
         * @param validation the mode
         * @return this builder
         */
        public Builder validateOnBorrow(IdleValidation validation) {
            this.validateOnBorrow = validation;
            return this;
        }

        /**
         * Prepared statements kept per physical connection, default 64.
         *
         * @param size 0 for none
         * @return this builder
         */
        public Builder statementCacheSize(int size) {
            this.statementCacheSize = size;
            return this;
        }

        /**
         * Statements run on every new physical connection, separated by semicolons; default none.
         *
         * @param sql not blank
         * @return this builder
         */
        public Builder initialSql(String sql) {
            this.initialSql = Optional.of(sql);
            return this;
        }

        /**
         * Validates and builds.
         *
         * @return immutable settings
         * @throws ConfigurationException naming every key at fault
         */
        public PoolSettings build() {
            PoolSettings settings = new PoolSettings(
                    maxSize,
                    minSize,
                    initialSize,
                    acquireTimeout,
                    idleTimeout,
                    maxLifetime,
                    leakTimeout,
                    validateOnBorrow,
                    statementCacheSize,
                    initialSql);
            PoolRules.check(settings);
            return settings;
        }
    }
}
