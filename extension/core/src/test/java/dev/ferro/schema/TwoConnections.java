package dev.ferro.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;

/** A fresh database with two connections, {@code app}, the default, and {@code service}; neither has been used. */
final class TwoConnections implements AutoCloseable {

    private final TestDatabase database;
    private final Ferro ferro;

    private TwoConnections(TestDatabase database, Class<?>... entities) {
        this.database = database;
        this.ferro = Ferro.builder()
                .connection(ConnectionSettings.builder("app")
                        .url(database.appUrl())
                        .defaultConnection(true)
                        .build())
                .connection(ConnectionSettings.builder("service")
                        .url(database.serviceUrl())
                        .build())
                .entities(entities)
                .build();
    }

    static TwoConnections on(DatabaseKind kind, Class<?>... entities) {
        return new TwoConnections(kind.open(), entities);
    }

    TestDatabase database() {
        return database;
    }

    Ferro ferro() {
        return ferro;
    }

    /** How many physical connections there have ever been. */
    long created(String connection) {
        return ferro.connections().metrics(connection).created();
    }

    void assertUntouched(String... connections) {
        for (String connection : connections) {
            assertThat(created(connection))
                    .as("physical connections of " + connection)
                    .isZero();
        }
    }

    @Override
    public void close() {
        try (database;
                ferro) {
            assertThat(ferro.sessions().current()).as("ambient").isEmpty();
            for (String name : ferro.connections().names()) {
                assertThat(ferro.connections().metrics(name).active())
                        .as("physical connections of " + name + " not given back")
                        .isZero();
            }
        }
    }
}
