package dev.ferro.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search finds what it is there to find: otherwise {@link RedactionTest} would prove nothing. */
@Tag("R25")
class LeakSearchTest {

    private static final String CANARY = "kT3vQ9xLm2RbZ7wYcD5n";

    @TempDir
    Path directory;

    static List<String> leaks() {
        Base64.Encoder base64 = Base64.getEncoder();
        return List.of(
                CANARY,
                CANARY.substring(7, 15),
                Form.all().get(1).writing().apply(CANARY),
                Form.all().get(2).writing().apply(CANARY),
                Form.all().get(3).writing().apply(CANARY),
                Form.all().get(1).writing().apply(CANARY).replace("%", "%25"),
                "\\u006BT3vQ9\\u0078Lm2",
                base64.encodeToString(CANARY.getBytes(StandardCharsets.UTF_8)),
                base64.encodeToString(("u:" + CANARY).getBytes(StandardCharsets.UTF_8)),
                base64.encodeToString(("user:" + CANARY + "@").getBytes(StandardCharsets.UTF_8)),
                base64.encodeToString(("a" + CANARY.substring(5, 13) + "z").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("leaks")
    void anyEncoding_isFound(String leak) throws IOException {
        assertThat(search("before " + leak + " behind"))
                .extracting(LeakSearch.Leak::canary)
                .containsExactly(CANARY);
    }

    @Test
    void sevenCharacters_areNoLeak() throws IOException {
        assertThat(search("before " + CANARY.substring(7, 14) + " behind")).isEmpty();
    }

    private List<LeakSearch.Leak> search(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("written.log"), text);
        return new LeakSearch(List.of("a".repeat(16), CANARY)).in(file);
    }
}
