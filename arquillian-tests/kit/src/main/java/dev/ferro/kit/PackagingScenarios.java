package dev.ferro.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.databases.DatabaseKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where Ferro's jars are: with each application, or shared by several. */
class PackagingScenarios {

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void ferroInASharedPlace_works(DatabaseKind kind) throws RefusedException {
        try (Deployed application = Container.get().deploy(Kit.main(kind).in(Application.Shape.SHARED))) {
            Client client = new Client(application);

            client.run("AE2");
            client.run("AE3");
            client.run("library.json");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void twoVersions_sideBySide_areEachTheirOwn(DatabaseKind kind) throws RefusedException {
        try (Deployed one = Container.get().deploy(Kit.single(kind));
                Deployed other = Container.get().deploy(Kit.single(kind).in(Application.Shape.OTHER_VERSION))) {
            assertThat(new Client(one).ask("using/nowhere")).contains(OtherVersion.WORDS);
            assertThat(new Client(other).ask("using/nowhere")).contains(OtherVersion.OTHER_WORDS);
            assertThat(new Client(one).ask("insert/ada@example.org")).isEqualTo("default");
            assertThat(new Client(other).ask("find/ada@example.org")).isEqualTo("ada@example.org of default");
        }
    }

    /** SQLite's native library, the drivers and the pools of one must not be in the other's way. */
    @ParameterizedTest(name = "{0}")
    @EnumSource
    void twoApplications_sideBySide_haveAFerroEach(DatabaseKind kind) throws RefusedException {
        try (Deployed first = Container.get().deploy(Kit.main(kind))) {
            Client client = new Client(first);
            try (Deployed second = Container.get().deploy(Kit.single(kind))) {
                client.run("AE2");
                assertThat(new Client(second).ask("insert/ada@example.org")).isEqualTo("default");
            }

            client.run("AE2");
            client.run("AE3");
        }
    }
}
