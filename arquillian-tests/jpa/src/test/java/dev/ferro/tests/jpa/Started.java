package dev.ferro.tests.jpa;

import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabase;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/** The application on a fresh database, whose tables Ferro has created. For one test at a time. */
final class Started implements AutoCloseable {

    private final TestDatabase database;
    private final Map<String, String> settings;
    private final SeContainer container;

    private Started(TestDatabase database) {
        this.database = database;
        settings = settings(database);
        settings.forEach(System::setProperty);
        container = SeContainerInitializer.newInstance()
                .addBeanClasses(Units.class, Office.class)
                .initialize();
    }

    static Started on(DatabaseKind kind) {
        return new Started(kind.open());
    }

    private static Map<String, String> settings(TestDatabase database) {
        Map<String, String> settings = new HashMap<>();
        settings.put("ferro.url", database.url());
        settings.put("ferro.schema-generation", "create");
        if (database instanceof PostgresqlDatabase server) {
            settings.put("theirs.url", server.jdbcUrl());
            settings.put("theirs.user", server.owner().name());
            settings.put("theirs.password", server.owner().password());
            settings.put("theirs.dialect", "org.hibernate.dialect.PostgreSQLDialect");
        } else {
            settings.put("theirs.url", "jdbc:" + database.url());
            settings.put("theirs.user", "nobody");
            settings.put("theirs.password", "none");
            settings.put("theirs.dialect", "org.hibernate.community.dialect.SQLiteDialect");
        }
        return settings;
    }

    Office office() {
        return container.select(Office.class).get();
    }

    @Override
    public void close() {
        try (database;
                container) {
            settings.keySet().forEach(System::clearProperty);
        } finally {
            ConfigProviderResolver.instance().releaseConfig(ConfigProvider.getConfig());
        }
    }
}
