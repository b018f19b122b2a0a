package dev.ferro.quarkus;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The names are fixed when the application is built; the URLs come from the databases of the tests. */
public final class TwoConnections implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "ferro.connections.app.url", "sqlite::memory:",
                "ferro.connections.app.default", "true",
                "ferro.connections.service.url", "sqlite::memory:",
                "ferro.connections.service.schema-generation", "create",
                "ferro.connections.service.pool.max-size", "1",
                "ferro.connections.service.pool.acquire-timeout", "2s",
                "quarkus.arc.exclude-types", "dev.ferro.quarkus.refused.*");
    }
}
