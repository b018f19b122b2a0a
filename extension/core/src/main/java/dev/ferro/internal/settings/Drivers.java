package dev.ferro.internal.settings;

import dev.ferro.ConfigurationException;
import dev.ferro.Database;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds the JDBC driver of a database by its class name: {@link DriverManager} shows a driver only to the class
 * loader that registered it, which is a lottery in an application server.
 */
public final class Drivers {

    private static final String SQLITE = "org.sqlite.JDBC";
    private static final String POSTGRESQL = "org.postgresql.Driver";

    /** Applications that share this class, which is more than one where Ferro is in a library that they have in common. */
    private static final AtomicInteger APPLICATIONS = new AtomicInteger();

    private Drivers() {}

    /** Notes that an application begins which calls {@link #release()} at its end. */
    public static void retain() {
        APPLICATIONS.incrementAndGet();
    }

    /**
     * Notes that an application has ended. After the last one the drivers beside this class are no longer registered with
     * {@link DriverManager}, where they put themselves when they are loaded: in a server, that would keep the application's
     * class loader for ever. On the class path of the JVM they stay.
     */
    public static void release() {
        ClassLoader own = Drivers.class.getClassLoader();
        if (APPLICATIONS.decrementAndGet() > 0 || own == ClassLoader.getSystemClassLoader()) {
            return;
        }
        for (Driver driver : Collections.list(DriverManager.getDrivers())) {
            Class<?> type = driver.getClass();
            if (type.getClassLoader() == own && List.of(SQLITE, POSTGRESQL).contains(type.getName())) {
                deregister(driver);
            }
        }
    }

    private static void deregister(Driver driver) {
        try {
            DriverManager.deregisterDriver(driver);
        } catch (SQLException | RuntimeException refused) {
            // Nobody is there to be told, and what else ends at this time must still end.
            Logger.getLogger("dev.ferro.pool")
                    .warnf(
                            "the JDBC driver %s stays registered, and keeps the class loader of this application: %s",
                            driver.getClass().getName(), refused.getClass().getName());
        }
    }

    /**
     * Creates the driver.
     *
     * @param database whose driver
     * @return a driver
     * @throws ConfigurationException if it is not on the class path
     */
    public static Driver find(Database database) {
        String name = name(database);
        Class<?> type = load(name, Thread.currentThread().getContextClassLoader());
        if (type == null) {
            type = load(name, Drivers.class.getClassLoader());
        }
        if (type == null) {
            String artifact = database == Database.SQLITE ? "org.xerial:sqlite-jdbc" : "org.postgresql:postgresql";
            throw UrlReader.problem(
                    "needs the JDBC driver of " + database.product() + "; add the dependency " + artifact);
        }
        if (database == Database.SQLITE) {
            SqliteLibrary.load(type.getClassLoader());
        }
        try {
            return type.asSubclass(Driver.class).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError broken) {
            throw UrlReader.problem("needs the JDBC driver of " + database.product() + ", which cannot be loaded ("
                    + broken.getClass().getSimpleName() + ")");
        }
    }

    /**
     * Whether the driver of a database can be seen from here, where the dialects name its classes.
     *
     * @param database whose driver
     * @return false if it is not on the class path
     */
    public static boolean isThere(Database database) {
        return load(name(database), Drivers.class.getClassLoader()) != null;
    }

    private static String name(Database database) {
        return database == Database.SQLITE ? SQLITE : POSTGRESQL;
    }

    /**
     * The parameters that a driver understands.
     *
     * @param database whose driver
     * @return their names
     */
    static Set<String> parameters(Database database) {
        String probe = database == Database.SQLITE ? "jdbc:sqlite::memory:" : "jdbc:postgresql://localhost/";
        try {
            return Arrays.stream(find(database).getPropertyInfo(probe, new Properties()))
                    .map((DriverPropertyInfo parameter) -> parameter.name)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (SQLException impossible) {
            throw UrlReader.problem("cannot be checked: the driver does not list its parameters");
        }
    }

    private static @Nullable Class<?> load(String name, @Nullable ClassLoader loader) {
        try {
            return loader == null ? null : Class.forName(name, true, loader);
        } catch (ClassNotFoundException absent) {
            return null;
        }
    }
}
