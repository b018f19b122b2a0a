package dev.ferro.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process holds open, as Linux tells it. */
final class OpenFiles {

    private OpenFiles() {}

    /** Returns how often a process has a file open; 0, if there is no such process. */
    static long count(long pid, Path file) {
        Path descriptors = Path.of("/proc", Long.toString(pid), "fd");
        if (!Files.isDirectory(descriptors)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.filter(descriptor -> leadsTo(descriptor, file)).count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean leadsTo(Path descriptor, Path file) {
        try {
            return Files.readSymbolicLink(descriptor).equals(file);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
