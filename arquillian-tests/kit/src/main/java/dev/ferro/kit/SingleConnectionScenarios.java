package dev.ferro.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.databases.DatabaseKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An application whose one connection has no name. */
class SingleConnectionScenarios {

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @Tag("AE1")
    @Tag("R2")
    void nobodyMentionsAName(DatabaseKind kind) throws RefusedException {
        try (Deployed application = Container.get().deploy(Kit.single(kind))) {
            Client client = new Client(application);

            assertThat(client.ask("insert/ada@example.org")).isEqualTo("default");
            assertThat(client.ask("find/ada@example.org")).isEqualTo("ada@example.org of default");
        }
    }
}
