package dev.ferro.tests.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What ran on one runtime.
 *
 * @param runtime its name and version
 * @param results how each scenario ended
 */
record Report(String runtime, SortedMap<String, String> results) {

    /** All reports of this build, in the order of the runtimes. */
    static List<Report> all() {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("target/scenarios"))
                    .filter(Files::isDirectory)
                    .flatMap(Report::files)
                    .map(Report::read)
                    .sorted((one, other) -> one.runtime().compareTo(other.runtime()))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Report read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            SortedMap<String, String> results = new TreeMap<>();
            for (String line : lines.subList(1, lines.size())) {
                int space = line.indexOf(' ');
                results.put(line.substring(space + 1), line.substring(0, space));
            }
            // # WildFly 39, standalone.xml, Java 17
            String title = lines.get(0);
            return new Report(title.substring("# ".length(), title.lastIndexOf(", Java ")), results);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
