package dev.ferro.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Throws thousands of generated URLs, settings and statements at every way to fail, once with secrets that are always
 * the same and once with new ones; a failure names the seed, which {@code -Dredaction.seed=…} brings back.
 */
@Tag("R25")
@Tag("AE8")
@Tag("S4")
class RedactionTest {

    private static final long FIXED = 20_261_122L;
    private static final long RANDOM =
            Long.getLong("redaction.seed", ThreadLocalRandom.current().nextInt());
    private static final int FEWEST_CASES = 2_000;
    private static final int MOST_SHOWN = 60;

    private static final Map<Long, CampaignRun> RUNS = new ConcurrentHashMap<>();
    private static final Pattern FAULT = Pattern.compile("connection (named )?'\\w+'|: (ferro\\.)?[a-z][\\w.-]*: ");
    private static final Pattern WITH_ID = Pattern.compile("FERRO\\d{4}: .+");

    /** JDBC's own exceptions, of a handle that the application holds or of what a data source cannot do. */
    private static final List<String> JDBC = List.of("error PSQLException", "error SQLFeatureNotSupportedException");

    /** What is wrong with a text or a row is wrong on every connection; they name the text or the column. */
    private static final List<String> OF_NO_CONNECTION = List.of("error InvalidSqlException", "error RowException");

    static LongStream seeds() {
        return LongStream.of(FIXED, RANDOM);
    }

    private static CampaignRun run(long seed) {
        return RUNS.computeIfAbsent(seed, CampaignRun::of);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anything_failing_showsNoSecret(long seed) throws IOException {
        CampaignRun run = run(seed);

        List<String> leaks = run.leaks();

        assertThat(run.cases()).isGreaterThanOrEqualTo(FEWEST_CASES);
        assertThat(leaks.stream().limit(MOST_SHOWN))
                .as("%d leaks, seed %d, in %s", leaks.size(), seed, run.written())
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anything_failing_saysTheSameWhateverTheSecret(long seed) throws IOException {
        Map<String, List<String>> differing = new LinkedHashMap<>();
        Map<String, Map<String, List<String>>> told = new LinkedHashMap<>();
        for (Answer answer : run(seed).answers()) {
            told.computeIfAbsent(answer.test(), test -> new LinkedHashMap<>())
                    .computeIfAbsent(answer.run(), run -> new ArrayList<>())
                    .add(answer.text());
        }

        told.forEach((test, byRun) -> {
            if (!byRun.getOrDefault("long", List.of()).equals(byRun.getOrDefault("short", List.of()))) {
                differing.put(test, List.of(byRun.toString()));
            }
        });

        assertThat(differing.entrySet().stream().limit(MOST_SHOWN))
                .as("%d cases, seed %d", differing.size(), seed)
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anything_failing_hasAnIdAndNamesWhatIsAtFault(long seed) throws IOException {
        List<Answer> errors = run(seed).answers().stream()
                .filter(answer -> answer.isError() && !JDBC.contains(answer.kind()))
                .toList();

        assertThat(errors).hasSizeGreaterThan(FEWEST_CASES);
        assertThat(errors.stream()
                        .filter(error -> !WITH_ID.matcher(error.text()).matches()))
                .isEmpty();
        assertThat(errors.stream().filter(error -> !namesFault(error))).isEmpty();
    }

    /** The connection, or the key at the beginning of a problem. */
    private static boolean namesFault(Answer error) {
        return OF_NO_CONNECTION.contains(error.kind())
                || FAULT.matcher(error.text()).find()
                || (!error.connection().isEmpty() && error.text().contains(error.connection()));
    }
}
