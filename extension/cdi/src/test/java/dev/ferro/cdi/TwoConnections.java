package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.Connections;
import dev.ferro.Ferro;
import dev.ferro.PoolMetrics;
import dev.ferro.Sessions;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;

/**
 * An application with {@code app}, the default, that may only read, and {@code service}, that may write; on a fresh
 * database with a table for {@link PipelineEvent}. Finds leaks when it is closed.
 */
final class TwoConnections implements AutoCloseable {

    private final TestDatabase database;
    private final Application application;

    private TwoConnections(TestDatabase database, Class<?>... beans) {
        this.database = database;
        this.application = Application.with("ferro.connections.app.url", database.appUrl())
                .and("ferro.connections.app.default", "true")
                .and("ferro.connections.service.url", database.serviceUrl())
                .and("ferro.connections.service.schema-generation", "create")
                // Whoever asked for a second one inside a transaction would wait for itself.
                .and("ferro.connections.service.pool.max-size", "1")
                .and("ferro.connections.service.pool.acquire-timeout", "2s")
                .and("ferro.entities", PipelineEvent.class.getName())
                .start(beans);
    }

    static TwoConnections open(DatabaseKind kind, Class<?>... beans) {
        return new TwoConnections(kind.open(), beans);
    }

    <T> T get(Class<T> bean) {
        return application.get(bean);
    }

    /** The number of committed events, counted by somebody else. */
    long events() {
        try (Ferro other = Ferro.builder()
                .connection(
                        ConnectionSettings.builder().url(database.serviceUrl()).build())
                .build()) {
            return other.repository(PipelineEvent.class).count();
        }
    }

    /** How many physical connections a connection has opened so far. */
    long opened(String connection) {
        return application.get(Connections.class).metrics(connection).created();
    }

    @Override
    public void close() {
        try (database;
                application) {
            assertThat(application.get(Sessions.class).current()).isEmpty();
            Connections connections = application.get(Connections.class);
            assertThat(connections.names().stream().map(connections::metrics).mapToInt(PoolMetrics::active))
                    .containsOnly(0);
        }
    }
}
