package dev.ferro.internal.flyway;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The class loader in which migrations are looked for: the application's, else ours. */
final class MigrationLoader {

    private MigrationLoader() {}

    static ClassLoader find() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context != null && seesOurFlyway(context) ? context : FlywayRun.class.getClassLoader();
    }

    /** Migrations in Java of a loader with another Flyway would be none to ours. */
    private static boolean seesOurFlyway(ClassLoader context) {
        return load(context) == Flyway.class;
    }

    private static @Nullable Class<?> load(ClassLoader loader) {
        try {
            return Class.forName(Flyway.class.getName(), false, loader);
        } catch (ClassNotFoundException | LinkageError another) {
            return null;
        }
    }
}
