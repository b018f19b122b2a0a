package dev.ferro.redaction;

import dev.ferro.ConnectionSettings;
import dev.ferro.DatabaseUrl;
import dev.ferro.config.DatabaseUrlConfigSource;
import dev.ferro.config.FerroConfig;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Where a URL comes in. */
enum Entrance {
    BUILDER {
        @Override
        ConnectionSettings settings(String url, Recorder recorder) {
            return ConnectionSettings.builder("app").url(url).build();
        }
    },
    PARSER {
        @Override
        ConnectionSettings settings(String url, Recorder recorder) {
            DatabaseUrl parsed = DatabaseUrl.parse(url);
            recorder.show(parsed);
            recorder.answer(parsed.toString());
            return ConnectionSettings.builder().url(url).build();
        }
    },
    PROPERTY {
        @Override
        ConnectionSettings settings(String url, Recorder recorder) {
            return only(config(properties(Map.of("ferro.connections.app.url", url))), recorder);
        }
    },
    UNNAMED_PROPERTY {
        @Override
        ConnectionSettings settings(String url, Recorder recorder) {
            return only(config(properties(Map.of("ferro.url", url))), recorder);
        }
    },
    ENVIRONMENT {
        @Override
        ConnectionSettings settings(String url, Recorder recorder) {
            ConfigSource environment = new EnvConfigSource(Map.of("FERRO_CONNECTIONS_APP_URL", url), 300);
            return only(config(environment, declared()), recorder);
        }
    },
    DATABASE_URL {
        @Override
        ConnectionSettings settings(String url, Recorder recorder) {
            Function<String, String> environment = Map.of("APP_DATABASE_URL", url)::get;
            return only(config(databaseUrl(environment), declared()), recorder);
        }
    };

    /**
     * Reads settings of one connection.
     *
     * @param url of that connection
     * @param recorder of what is seen on the way
     */
    abstract ConnectionSettings settings(String url, Recorder recorder);

    static Config config(ConfigSource... sources) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(sources)
                .build();
    }

    static ConfigSource properties(Map<String, String> properties) {
        return new PropertiesConfigSource(properties, "application.properties", 100);
    }

    static ConnectionSettings only(Config config, Recorder recorder) {
        FerroConfig read = FerroConfig.read(config);
        recorder.show(read);
        return read.connections().get(0);
    }

    private static ConfigSource declared() {
        return properties(Map.of("ferro.connections.app.default", "true"));
    }

    /** Ours reads the variables of the process, of which there is only one set for thousands of cases. */
    private static ConfigSource databaseUrl(Function<String, String> environment) {
        try {
            Constructor<DatabaseUrlConfigSource> constructor =
                    DatabaseUrlConfigSource.class.getDeclaredConstructor(Function.class);
            constructor.setAccessible(true);
            return constructor.newInstance(environment);
        } catch (ReflectiveOperationException changed) {
            throw new LinkageError("the config source takes no environment any more", changed);
        }
    }
}
