package dev.ferro.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.internal.settings.Drivers;
import java.io.File;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An application in a server takes its JDBC drivers with it. */
@Tag("R1")
class DriversTest {

    /** An application with everything in a class loader of its own, as in a server. */
    private static URLClassLoader application() throws MalformedURLException {
        List<URL> libraries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            libraries.add(Path.of(entry).toUri().toURL());
        }
        return new URLClassLoader(libraries.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static void call(Class<?> drivers, String name) throws ReflectiveOperationException {
        Method method = drivers.getMethod(name);
        method.invoke(null);
    }

    @Test
    void driverThatDoesNotWantToGo_isNoReasonToKeepAnother() throws Exception {
        try (URLClassLoader application = application()) {
            Class<?> drivers = application.loadClass(Drivers.class.getName());
            AtomicInteger asked = new AtomicInteger();
            for (String name : List.of("org.postgresql.Driver", "org.sqlite.JDBC")) {
                Driver driver = (Driver)
                        application.loadClass(name).getDeclaredConstructor().newInstance();
                DriverManager.registerDriver(driver, () -> {
                    if (asked.incrementAndGet() <= 2) {
                        throw new IllegalStateException("not now");
                    }
                });
            }

            call(drivers, "retain");
            call(drivers, "release");
            assertThat(asked).hasValue(2);

            call(drivers, "retain");
            call(drivers, "release");
            assertThat(asked).hasValue(4);
        }
    }
}
