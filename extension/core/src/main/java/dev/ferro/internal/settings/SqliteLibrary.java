package dev.ferro.internal.settings;

import org.jspecify.annotations.Nullable;

/** The native part of SQLite's driver, which each class loader loads once. */
final class SqliteLibrary {

    private static final String LOADER = "org.sqlite.SQLiteJDBCLoader";

    private SqliteLibrary() {}

    /**
     * Loads it, without the context class loader: to learn what system it is on, the driver starts a process, and the
     * thread in which the JVM awaits its end keeps the loader it began with. An application that is undeployed within
     * that minute would stay in memory.
     */
    static void load(@Nullable ClassLoader driver) {
        Thread thread = Thread.currentThread();
        ClassLoader context = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            Class.forName(LOADER, true, driver).getMethod("initialize").invoke(null);
        } catch (ReflectiveOperationException | LinkageError failed) {
            // Connecting tries it again, and says what is wrong.
        } finally {
            thread.setContextClassLoader(context);
        }
    }
}
