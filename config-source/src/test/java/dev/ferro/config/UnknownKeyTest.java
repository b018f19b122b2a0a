package dev.ferro.config;

import static dev.ferro.config.Configs.file;
import static dev.ferro.config.Configs.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A property under {@code ferro.} that is no key is a typing mistake, and never ignored. */
@Tag("R10")
class UnknownKeyTest {

    @ParameterizedTest
    @CsvSource({
        "ferro.connections.app.pool.maxsize,ferro.connections.app.pool.max-size",
        "ferro.connections.app.pool.max.size,ferro.connections.app.pool.max-size",
        "ferro.connections.app.pool.maxSize,ferro.connections.app.pool.max-size",
        "ferro.connections.app.pool.max-szie,ferro.connections.app.pool.max-size",
        "ferro.connections.app.max-size,ferro.connections.app.pool.max-size",
        "ferro.connections.app.flyway.location,ferro.connections.app.flyway.locations",
        "ferro.connections.app.baseline-version,ferro.connections.app.flyway.baseline-version",
        "ferro.connections.app.uri,ferro.connections.app.url",
        "ferro.connections.app.URL,ferro.connections.app.url",
        "ferro.connections.app.search_path,ferro.connections.app.search-path",
        "ferro.connection.app.url,ferro.connections.app.url",
        "ferro.app.url,ferro.connections.app.url",
        "ferro.pool.min-sise,ferro.pool.min-size",
        "ferro.usrname,ferro.username",
        "ferro.entites,ferro.entities",
    })
    void key_nearAKnownOne_isRefusedWithTheNearest(String written, String meant) {
        assertThat(problems(declared(written, "x")))
                .containsExactly(written + ": is no configuration key; did you mean " + meant + "?");
    }

    @Test
    void key_nearNothing_isRefusedWithAllKeys() {
        assertThat(problems(declared("ferro.connections.app.colour-scheme", "x")))
                .containsExactly("ferro.connections.app.colour-scheme: is no configuration key; known are "
                        + String.join(", ", SettingKey.keys()));
    }

    @Test
    void name_withoutKey_isRefused() {
        assertThat(problems(declared("ferro.connections.app", "x")))
                .containsExactly("ferro.connections.app: is no key; write one behind the name, such as"
                        + " ferro.connections.app.url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ferro.connections", "ferro.", "ferro.connections.app.", "ferro.connections.app.url.x"})
    void key_broken_isRefused(String written) {
        assertThat(problems(declared(written, "x")))
                .singleElement()
                .asString()
                .startsWith(written + ": is no configuration key; ");
    }

    @Test
    void key_withLineBreakAndEndlessTail_isShownEscapedAndCut() {
        assertThat(problems(declared("ferro.connections.app.x\n" + "y".repeat(10_000), "x")))
                .singleElement()
                .asString()
                .startsWith("'ferro.connections.app.x\\u000Ayy")
                .hasSizeLessThan(900);
    }

    @Test
    void listKey_alsoListedByIndex_isAccepted() {
        Config config = file(
                "ferro.url", Configs.POSTGRESQL,
                "ferro.search-path", "a,b",
                "ferro.search-path[0]", "a",
                "ferro.search-path[1]", "b",
                "ferro.entities", "org.example",
                "ferro.entities[0]", "org.example");

        assertThat(Configs.connection(config).searchPath()).containsExactly("a", "b");
    }

    @Test
    void listKey_onlyListedByIndex_isRefused() {
        assertThat(problems(declared("ferro.connections.app.search-path[0]", "a")))
                .singleElement()
                .asString()
                .contains("did you mean ferro.connections.app.search-path?");
    }

    @Test
    void plainKey_alsoListedByIndex_isRefused() {
        assertThat(problems(declared("ferro.connections.app.url[0]", "a"))).hasSize(1);
    }

    private static Config declared(String key, String value) {
        return file("ferro.connections.app.url", Configs.POSTGRESQL, key, value);
    }
}
