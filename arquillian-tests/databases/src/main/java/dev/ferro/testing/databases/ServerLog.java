package dev.ferro.testing.databases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The log of the embedded server. Its processes write each message themselves and before they answer: no waiting. */
record ServerLog(Path file) {

    /** Time, process, role and database; for example {@code 2026-11-22 08:00:00.000 UTC [42] app_x@test_x }. */
    static final String LINE_PREFIX = "%m [%p] %u@%d ";

    private static final int TAIL = 12;

    /** Returns what the server wrote about that role in that database, without the prefix, oldest first. */
    List<String> messages(String role, String database) {
        String marker = "] " + role + "@" + database + " ";
        List<String> messages = new ArrayList<>();
        boolean ours = false;
        for (String line : lines()) {
            if (!line.startsWith("\t")) {
                int start = line.indexOf(marker);
                ours = start >= 0;
                if (ours) {
                    messages.add(line.substring(start + marker.length()));
                }
            } else if (ours) {
                messages.add(messages.remove(messages.size() - 1) + "\n" + line.substring(1));
            }
        }
        return List.copyOf(messages);
    }

    /** Returns the last lines, which say why a start failed. */
    String tail() {
        List<String> lines = lines();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }

    private List<String> lines() {
        try {
            // Not Files.readAllLines: the server may be in the middle of a character.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
