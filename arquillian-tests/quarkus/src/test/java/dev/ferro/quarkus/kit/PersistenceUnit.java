package dev.ferro.quarkus.kit;

import dev.ferro.kit.Application;
import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** What an application with a persistence unit has of Quarkus, and the others have not. */
final class PersistenceUnit {

    private static final String SETTINGS = "/persistence-unit.properties";

    private PersistenceUnit() {}

    static List<Dependency> extensions(Application application) {
        return application.hasPersistenceUnit()
                ? List.of(Dependency.of("io.quarkus", "quarkus-hibernate-orm", Version.getVersion()))
                : List.of();
    }

    /** Returns it with the unit among its settings, of which Quarkus makes it. */
    static Application configured(Application application) throws IOException {
        Application configured = application;
        if (application.hasPersistenceUnit()) {
            Properties settings = settings();
            for (String key : settings.stringPropertyNames()) {
                configured = configured.with(key, settings.getProperty(key));
            }
        }
        return configured;
    }

    private static Properties settings() throws IOException {
        try (InputStream file = Objects.requireNonNull(PersistenceUnit.class.getResourceAsStream(SETTINGS))) {
            Properties settings = new Properties();
            settings.load(file);
            return settings;
        }
    }
}
