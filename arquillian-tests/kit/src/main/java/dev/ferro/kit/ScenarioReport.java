package dev.ferro.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes which scenarios have been run on a container, and how they ended; a line each, sorted. */
public final class ScenarioReport implements TestExecutionListener {

    /** Set by the POM of a runner: the file. */
    static final String FILE = "kit.report";

    private final Map<String, String> results = new TreeMap<>();
    private @Nullable TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
        file().ifPresent(ScenarioReport::deleteThatOfAnEarlierBuild);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            results.put(id(test), result.getStatus().name());
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        results.put(id(test), "SKIPPED");
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        if (!results.isEmpty()) {
            file().ifPresent(this::write);
        }
    }

    private static Optional<Path> file() {
        return Optional.ofNullable(System.getProperty(FILE)).map(Path::of);
    }

    private static void deleteThatOfAnEarlierBuild(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String id(TestIdentifier test) {
        String parent = plan == null
                ? ""
                : plan.getParent(test)
                        .filter(above -> above.getParentId().isPresent())
                        .map(this::id)
                        .orElse("");
        String own = test.getDisplayName().replace("()", "").replace("(DatabaseKind)", "");
        return parent.isEmpty() ? own : parent + " / " + own;
    }

    private void write(Path file) {
        String text =
                "# " + Container.get().name() + ", Java " + Runtime.version().feature() + System.lineSeparator()
                        + results.entrySet().stream()
                                .map(entry -> entry.getValue() + " " + entry.getKey() + System.lineSeparator())
                                .collect(Collectors.joining());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
