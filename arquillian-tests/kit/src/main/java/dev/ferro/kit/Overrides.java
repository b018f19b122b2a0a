package dev.ferro.kit;

import dev.ferro.testing.databases.PostgresqlDatabase;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Settings that stand in several places. Those of the environment are constants, which each runner's POM sets:
 * {@code FERRO_CONNECTIONS_SECOND_POOL_MAX_SIZE=2} and {@code FERRO_CONNECTIONS_THIRD_POOL_MAX_SIZE=2}.
 */
public final class Overrides {

    private static final String MAX_SIZE = "ferro.connections.%s.pool.max-size";

    private Overrides() {}

    /** Adds the lowest place: the file of the application. */
    static void inFile(Map<String, String> configuration) {
        for (String name : new String[] {"first", "second", "third"}) {
            configuration.put("ferro.connections." + name + ".url", "sqlite::memory:");
            configuration.put(MAX_SIZE.formatted(name), "1");
        }
        configuration.put("ferro.connections.overridden.url", "postgresql://localhost:1/nobody-listens");
        configuration.put("ferro.connections.overridden.username", "nobody");
        configuration.put("ferro.connections.overridden.password", "wrong");
    }

    /** Returns the highest place: what the JVM of the applications is started with. */
    public static Map<String, String> systemProperties() {
        PostgresqlDatabase database = KitDatabases.postgresql().database();
        Map<String, String> all = new TreeMap<>();
        all.put(MAX_SIZE.formatted("third"), "3");
        all.put("ferro.connections.overridden.url", database.jdbcUrl());
        all.put("ferro.connections.overridden.username", database.service().name());
        all.put("ferro.connections.overridden.password", database.service().password());
        return all;
    }

    /** Returns the same as arguments of a JVM; no value needs quoting. */
    public static String jvmArguments() {
        return systemProperties().entrySet().stream()
                .map(entry -> "-D" + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
