package dev.ferro.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An application without Flyway does not notice that Ferro knows it, unless its settings ask for it. */
@Tag("R20")
class WithoutFlywayTest {

    private static final String[] NOTHING = {};
    private static final String[] FLYWAY = {"flyway-core", "flyway-database-postgresql"};
    private static final String[] POSTGRESQL = {"flyway-database-postgresql"};

    @ParameterizedTest
    @EnumSource
    void withoutFlyway_connectionThatDoesNotAskForIt_works(DatabaseKind kind) throws Exception {
        assertThat(answer("notMigrated", kind, FLYWAY)).isEqualTo(1L);
    }

    @ParameterizedTest
    @EnumSource
    void withoutFlyway_connectionThatAsksForIt_saysWhatToAdd(DatabaseKind kind) throws Exception {
        assertThat(answer("migrated", kind, FLYWAY))
                .isEqualTo(
                        "FERRO0130: connection 'main' has flyway.enabled=true, but Flyway cannot be used: it is not on the"
                                + " class path; add the dependency org.flywaydb:flyway-core; or set flyway.enabled=false");
    }

    @ParameterizedTest
    @EnumSource
    void withoutItsPartForPostgresql_onlyPostgresqlMissesIt(DatabaseKind kind) throws Exception {
        Object answer = answer("migrated", kind, POSTGRESQL);

        if (kind == DatabaseKind.SQLITE) {
            assertThat(answer).isEqualTo(0L);
        } else {
            assertThat(answer)
                    .asString()
                    .startsWith("FERRO0130")
                    .contains("add the dependency org.flywaydb:flyway-database-postgresql");
        }
    }

    @ParameterizedTest
    @EnumSource
    void withIt_inALoaderOfItsOwn_migrates(DatabaseKind kind) throws Exception {
        assertThat(answer("migrated", kind, NOTHING)).isEqualTo(0L);
    }

    /** The context class loader stays ours, which knows another Flyway. */
    private static Object answer(String method, DatabaseKind kind, String... absent) throws Exception {
        URL[] classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Stream.of(absent).noneMatch(entry::contains))
                .map(WithoutFlywayTest::url)
                .toArray(URL[]::new);
        try (TestDatabase database = kind.open();
                URLClassLoader own = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            return own.loadClass(MigratedApplication.class.getName())
                    .getMethod(method, String.class)
                    .invoke(null, database.url());
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
