package dev.ferro.quarkus;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What Quarkus has to know of the kit's main application to build it; the rest comes from {@link KitSettings}. */
public final class KitProfile implements QuarkusTestProfile {

    private static final List<String> POOLS = List.of("app", "service", "first", "second", "third", "overridden");

    /** The whole kit is on the class path, the other applications included. */
    private static final String OTHERS =
            "dev.ferro.kit.idle.**,dev.ferro.kit.jpa.**,dev.ferro.kit.refused.**,dev.ferro.kit.single.**,dev.ferro.kit.warned.**";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> all = new TreeMap<>();
        POOLS.forEach(name -> all.put("ferro.connections." + name + ".url", "sqlite::memory:"));
        all.put("ferro.connections.app.default", "true");
        all.put("ferro.connections.managed.data-source", "kit-data-source");
        all.put("quarkus.index-dependency.kit.group-id", "dev.ferro");
        all.put("quarkus.index-dependency.kit.artifact-id", "ferro-test-kit");
        all.put("quarkus.arc.exclude-types", OTHERS);
        all.put("quarkus.http.test-port", "0");
        return all;
    }
}
