package dev.ferro.internal.settings;

import dev.ferro.ConfigurationException;
import dev.ferro.PoolSettings;
import dev.ferro.SettingsProblem;
import java.time.Duration;
import java.util.List;

/** What pool settings must satisfy before a pool may exist (R10). */
public final class PoolRules {

    private static final int MOST_CONNECTIONS = 10_000;
    private static final int MOST_STATEMENTS = 100_000;
    private static final Duration TICK = Duration.ofMillis(1);

    private PoolRules() {}

    /**
     * Checks pool settings.
     *
     * @param pool the settings, already with all their values
     * @throws ConfigurationException naming every key at fault
     */
    public static void check(PoolSettings pool) {
        List<SettingsProblem> problems = problems(pool);
        if (!problems.isEmpty()) {
            throw ConfigurationException.of(problems);
        }
    }

    static List<SettingsProblem> problems(PoolSettings pool) {
        Problems problems = new Problems();
        sizes(problems, pool);
        times(problems, pool);
        problems.between(pool.statementCacheSize(), 0, MOST_STATEMENTS, "pool.statement-cache-size")
                .require(
                        pool.initialSql().filter(String::isBlank).isEmpty(),
                        "pool.initial-sql",
                        "is blank; leave the key out instead");
        return problems.found();
    }

    private static void sizes(Problems problems, PoolSettings pool) {
        int max = pool.maxSize();
        problems.between(max, 1, MOST_CONNECTIONS, "pool.max-size")
                .require(pool.minSize() >= 0, "pool.min-size", pool.minSize() + " is negative")
                .require(pool.initialSize() >= 0, "pool.initial-size", pool.initialSize() + " is negative")
                .require(
                        pool.minSize() <= max,
                        "pool.min-size",
                        pool.minSize() + " is more than pool.max-size (" + max + ")")
                .require(
                        pool.initialSize() <= max,
                        "pool.initial-size",
                        pool.initialSize() + " is more than pool.max-size (" + max + ")");
    }

    private static void times(Problems problems, PoolSettings pool) {
        Duration validation = pool.validateOnBorrow().idle().orElse(Duration.ZERO);
        problems.atLeast(pool.acquireTimeout(), TICK, "pool.acquire-timeout")
                .atLeast(pool.idleTimeout(), Duration.ZERO, "pool.idle-timeout")
                .atLeast(pool.maxLifetime(), Duration.ZERO, "pool.max-lifetime")
                .atLeast(pool.leakTimeout(), Duration.ZERO, "pool.leak-timeout")
                .atLeast(validation, Duration.ZERO, "pool.validate-on-borrow");
    }
}
