package dev.ferro.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.databases.DatabaseKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What Ferro costs at the start of an application; no scenario, but a measurement, which is asked for by
 * {@code -Dkit.test=dev.ferro.kit.StartUp}. The applications take turns, so that whatever slows the machine down slows all.
 */
class StartUp {

    private static final int ROUNDS = Integer.getInteger("kit.rounds", 20);

    /** The first ones find nothing compiled and nothing in the caches of the machine. */
    private static final int WARM_UP = 3;

    private static final Path DIRECTORY = Path.of("target", "start-up");

    private final Map<String, Application> applications = new LinkedHashMap<>();
    private final Map<String, List<Long>> milliseconds = new LinkedHashMap<>();

    StartUp() {
        applications.put("without Ferro", Kit.idle(Application.Shape.ABSENT));
        applications.put(
                "Ferro, a connection", Kit.idle(Application.Shape.WITHIN).with("ferro.url", "sqlite::memory:"));
        applications.put("Ferro, a connection and a repository", Kit.single(DatabaseKind.SQLITE));
    }

    @Test
    void startUp_ofEach_isWritten() throws RefusedException, IOException {
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (Map.Entry<String, Application> one : applications.entrySet()) {
                Duration time = Container.get().startUp(one.getValue());
                if (round >= WARM_UP) {
                    milliseconds
                            .computeIfAbsent(one.getKey(), name -> new ArrayList<>())
                            .add(time.toMillis());
                }
            }
        }

        Files.writeString(Files.createDirectories(DIRECTORY).resolve(fileName()), report());
        assertThat(milliseconds.values())
                .allSatisfy(times -> assertThat(times)
                        .hasSize(ROUNDS)
                        .allSatisfy(time -> assertThat(time).isPositive()));
    }

    /** The name of the report of the scenarios, because a server is started with more than one configuration. */
    private static Path fileName() {
        return Path.of(System.getProperty(ScenarioReport.FILE)).getFileName();
    }

    private String report() {
        StringBuilder report = new StringBuilder("%s, Java %d, %d rounds%n"
                .formatted(Container.get().name(), Runtime.version().feature(), ROUNDS));
        List<Long> without = milliseconds.values().iterator().next();
        milliseconds.forEach((name, times) -> report.append("%s: median %d ms, best %d ms, in pairs %+d ms%n"
                .formatted(
                        name,
                        median(times),
                        times.stream().min(Long::compare).orElseThrow(),
                        median(differences(times, without)))));
        return report.toString();
    }

    private static List<Long> differences(List<Long> times, List<Long> others) {
        List<Long> differences = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            differences.add(times.get(i) - others.get(i));
        }
        return differences;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
