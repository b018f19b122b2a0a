package dev.ferro.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.Database;
import dev.ferro.Ferro;
import dev.ferro.internal.settings.Drivers;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import java.io.IOException;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.JDBC;

/** What stays in a JVM whose threads go on when a Ferro is closed, as those of an application server do. */
@Tag("R1")
class LeftBehindTest {

    private static Reference<ConnectionSettings> useAndForget(
            TestDatabase database, ReferenceQueue<ConnectionSettings> gone) {
        ConnectionSettings settings =
                ConnectionSettings.builder("app").url(database.appUrl()).build();
        try (Ferro ferro = Ferro.builder().connection(settings).build()) {
            ferro.sql().using("app").execute("select 1");
        }
        return new PhantomReference<>(settings, gone);
    }

    @ParameterizedTest
    @EnumSource
    void threadThatUsedAFerro_afterItsEnd_holdsNothingOfIt(DatabaseKind kind) throws InterruptedException {
        ReferenceQueue<ConnectionSettings> gone = new ReferenceQueue<>();
        try (TestDatabase database = kind.open()) {
            Reference<ConnectionSettings> settings = useAndForget(database, gone);

            Reference<?> collected = null;
            Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
            while (collected == null && Instant.now().isBefore(deadline)) {
                System.gc();
                collected = gone.remove(100);
            }

            assertThat(collected).isSameAs(settings);
        }
    }

    /** The one that the JVM starts when SQLite's driver first looks for its native part, once for each loader of it. */
    @Test
    void threadsOfTheJvm_afterSqliteWasLoaded_doNotHoldTheApplication() throws IOException {
        URL driver = JDBC.class.getProtectionDomain().getCodeSource().getLocation();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader application =
                new URLClassLoader(new URL[] {driver}, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(application);
            assertThat(Drivers.find(Database.SQLITE).getClass().getClassLoader())
                    .isSameAs(application);
            thread.setContextClassLoader(before);

            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(other -> other.getContextClassLoader() == application);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
