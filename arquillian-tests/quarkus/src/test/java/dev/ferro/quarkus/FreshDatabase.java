package dev.ferro.quarkus;

import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fresh database for each start of the application; which kind, the subclasses say. */
public abstract class FreshDatabase implements QuarkusTestResourceLifecycleManager {

    private final DatabaseKind kind;
    private @Nullable TestDatabase database;

    FreshDatabase(DatabaseKind kind) {
        this.kind = kind;
    }

    @Override
    public Map<String, String> start() {
        database = kind.open();
        return Map.of(
                "ferro.connections.app.url", database.appUrl(),
                "ferro.connections.service.url", database.serviceUrl());
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }

    /** A file. */
    public static final class Sqlite extends FreshDatabase {
        public Sqlite() {
            super(DatabaseKind.SQLITE);
        }
    }

    /** A server. */
    public static final class Postgresql extends FreshDatabase {
        public Postgresql() {
            super(DatabaseKind.POSTGRESQL);
        }
    }
}
