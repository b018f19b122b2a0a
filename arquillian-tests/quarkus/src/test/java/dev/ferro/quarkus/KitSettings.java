package dev.ferro.quarkus;

import dev.ferro.kit.Kit;
import dev.ferro.kit.Overrides;
import dev.ferro.testing.databases.DatabaseKind;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.TreeMap;

/** The settings of the kit's main application; on which database, the subclasses say. For one start. */
public abstract class KitSettings implements QuarkusTestResourceLifecycleManager {

    private final DatabaseKind kind;

    KitSettings(DatabaseKind kind) {
        this.kind = kind;
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> all = new TreeMap<>(Kit.main(kind).configuration());
        all.putAll(Overrides.systemProperties());
        return all;
    }

    /** Each application has a class loader, and so databases, of its own. */
    @Override
    public void stop() {
        Kit.close();
    }

    /** A file for each connection. */
    public static final class Sqlite extends KitSettings {
        /** For Quarkus. */
        public Sqlite() {
            super(DatabaseKind.SQLITE);
        }
    }

    /** A role for each connection. */
    public static final class Postgresql extends KitSettings {
        /** For Quarkus. */
        public Postgresql() {
            super(DatabaseKind.POSTGRESQL);
        }
    }
}
