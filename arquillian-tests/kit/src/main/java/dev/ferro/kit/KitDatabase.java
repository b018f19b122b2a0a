package dev.ferro.kit;

import dev.ferro.testing.databases.DatabaseKind;
import java.util.Map;
import java.util.TreeMap;

/**
 * A database with the tables of the kit, on which {@code app} sees less than {@code service}. Opened once and kept, because
 * applications are deployed on it again and again. Thread-safe.
 */
interface KitDatabase extends AutoCloseable {

    /** Returns the one of that kind. */
    static KitDatabase of(DatabaseKind kind) {
        return KitDatabases.get(kind);
    }

    /** Returns where {@code app} and {@code service} are. */
    Map<String, String> addresses();

    /** Returns the URL for the driver by which somebody else's data source comes as {@code service}. */
    String dataSourceUrl();

    /** Returns a URL for all rights. */
    String ownerUrl();

    /** Returns how many physical connections an application in that process has open. */
    long openedBy(long pid);

    @Override
    void close();

    /** Returns the settings of the application with all scenarios. */
    default Map<String, String> configuration() {
        Map<String, String> all = new TreeMap<>(addresses());
        all.put("ferro.connections.app.default", "true");
        all.put("ferro.connections.app.pool.max-size", "20");
        all.put("ferro.connections.service.pool.max-size", "5");
        all.put(Application.DATA_SOURCE_URL, dataSourceUrl());
        all.put("ferro.connections.managed.data-source", Container.get().dataSource());
        Overrides.inFile(all);
        return all;
    }
}
