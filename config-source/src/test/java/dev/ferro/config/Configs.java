package dev.ferro.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.ConfigurationException;
import dev.ferro.ConnectionSettings;
import dev.ferro.SettingsProblem;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Configs of SmallRye, made of a file and an environment. */
final class Configs {

    static final String POSTGRESQL = "postgresql://localhost/shop";
    static final String SQLITE = "sqlite::memory:";

    private Configs() {}

    static Config file(String... file) {
        return config(map(file), Map.of());
    }

    static Config config(Map<String, String> file, Map<String, String> environment) {
        return config(file, environment, new EnvConfigSource(environment, 300));
    }

    /** As the implementations do that list a variable under its own name alone. */
    static Config configOfRawNames(Map<String, String> file, Map<String, String> environment) {
        return config(file, environment, new RawNames(environment));
    }

    /** Two keys and values, and so on. */
    static Map<String, String> map(String... pairs) {
        Map<String, String> map = new TreeMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put(pairs[at], pairs[at + 1]);
        }
        return map;
    }

    /** A Config that can be asked for names, and fails when it is asked for a value. */
    static Config withoutValues(Config config) {
        Set<String> allowed = Set.of("getPropertyNames", "getConfigSources");
        return (Config) Proxy.newProxyInstance(
                Configs.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    if (!allowed.contains(method.getName())) {
                        throw new AssertionError("a value was asked for");
                    }
                    return method.invoke(config, arguments);
                });
    }

    static ConnectionSettings connection(Config config) {
        List<ConnectionSettings> connections = FerroConfig.read(config).connections();
        if (connections.size() != 1) {
            throw new AssertionError(connections.size() + " connections");
        }
        return connections.get(0);
    }

    static ConfigurationException failure(Config config) {
        ConfigurationException failure =
                catchThrowableOfType(ConfigurationException.class, () -> FerroConfig.read(config));
        if (failure == null) {
            throw new AssertionError("the settings were accepted");
        }
        return failure;
    }

    static List<String> problems(Config config) {
        return failure(config).problems().stream()
                .map(SettingsProblem::toString)
                .toList();
    }

    private static Config config(Map<String, String> file, Map<String, String> environment, ConfigSource variables) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(file, "file", 100),
                        variables,
                        new DatabaseUrlConfigSource(environment::get))
                .build();
    }

    private static final class RawNames implements ConfigSource {
        private final Map<String, String> environment;
        private final EnvConfigSource delegate;

        private RawNames(Map<String, String> environment) {
            this.environment = environment;
            delegate = new EnvConfigSource(environment, 300);
        }

        @Override
        public Set<String> getPropertyNames() {
            return environment.keySet();
        }

        @Override
        public String getValue(String property) {
            return delegate.getValue(property);
        }

        @Override
        public String getName() {
            return "raw environment";
        }

        @Override
        public int getOrdinal() {
            return 300;
        }
    }
}
