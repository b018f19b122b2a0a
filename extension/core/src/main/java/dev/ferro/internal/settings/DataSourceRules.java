package dev.ferro.internal.settings;

import dev.ferro.ConnectionSettings;
import dev.ferro.Database;
import dev.ferro.FlywaySettings;
import dev.ferro.PoolSettings;
import dev.ferro.SettingsProblem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What settings with a data source of the container must not say as well: all that is the container's to say, and what
 * cannot be kept through it (R10).
 */
public final class DataSourceRules {

    private static final String KEY = "data-source";
    private static final String ITS_OWN =
            "stands beside data-source, whose settings in the container say it; remove it";

    private DataSourceRules() {}

    /**
     * Says that a key has no meaning where there is a data source.
     *
     * @param key one that says where the database is, who logs in, or how a pool is kept
     * @return the problem
     */
    public static List<SettingsProblem> besides(String key) {
        return List.of(new SettingsProblem(key, ITS_OWN));
    }

    /**
     * Whether a key says what the container says of its data source.
     *
     * @param key a configuration key
     * @return true if it must not stand beside {@code data-source}
     */
    public static boolean isTheContainers(String key) {
        return key.startsWith("pool.")
                || List.of("url", "username", "password", "password-file").contains(key);
    }

    static List<SettingsProblem> problems(ConnectionSettings settings, Optional<Database> database) {
        if (settings.dataSource().isEmpty()) {
            return settings.url().isPresent()
                    ? List.of()
                    : List.of(new SettingsProblem("url", "is missing, and so is " + KEY));
        }
        Problems problems = new Problems()
                .require(settings.url().isEmpty(), "url", ITS_OWN)
                .require(settings.username().isEmpty(), "username", ITS_OWN)
                .require(settings.password().isEmpty(), "password", ITS_OWN)
                .require(settings.passwordFile().isEmpty(), "password-file", ITS_OWN)
                .require(
                        !(settings.readOnly()
                                && database.filter(Database.SQLITE::equals).isPresent()),
                        "read-only",
                        "cannot be kept through a data source of SQLite; let the container open the file read-only"
                                + " (open_mode=1), and remove it")
                .require(
                        settings.flyway().filter(FlywaySettings::enabled).isEmpty(),
                        "flyway.enabled",
                        "stands beside " + KEY
                                + ", but migrations need physical connections of their own; migrate through"
                                + " a connection with a url, or by Flyway itself");
        pool(problems, settings.pool());
        return problems.found();
    }

    private static void pool(Problems problems, PoolSettings pool) {
        same(problems, pool, "pool.max-size", PoolSettings::maxSize);
        same(problems, pool, "pool.min-size", PoolSettings::minSize);
        same(problems, pool, "pool.initial-size", PoolSettings::initialSize);
        same(problems, pool, "pool.acquire-timeout", PoolSettings::acquireTimeout);
        same(problems, pool, "pool.idle-timeout", PoolSettings::idleTimeout);
        same(problems, pool, "pool.max-lifetime", PoolSettings::maxLifetime);
        same(problems, pool, "pool.leak-timeout", PoolSettings::leakTimeout);
        same(
                problems,
                pool,
                "pool.validate-on-borrow",
                p -> p.validateOnBorrow().idle());
        same(problems, pool, "pool.statement-cache-size", PoolSettings::statementCacheSize);
        same(problems, pool, "pool.initial-sql", PoolSettings::initialSql);
    }

    /** What was set to its default cannot be told from what was not set; it does no harm. */
    private static void same(Problems problems, PoolSettings pool, String key, Function<PoolSettings, Object> value) {
        problems.require(value.apply(pool).equals(value.apply(PoolSettings.defaults())), key, ITS_OWN);
    }
}
