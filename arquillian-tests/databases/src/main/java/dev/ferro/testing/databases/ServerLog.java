package dev.ferro.testing.databases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The log of the embedded server. Its processes write each message themselves and before they answer: no waiting. */
record ServerLog(Path file) {

    /** Time, process, role and database; for example {@code 2026-11-22 08:00:00.000 UTC [42] app_x@test_x }. */
    static final String LINE_PREFIX = "%m [%p] %u@%d ";

    private static final Pattern PREFIX =
            Pattern.compile("[^\\[]*\\[(?<process>\\d+)] (?<role>[^@ ]*)@(?<database>[^ ]*) ");

    private static final int TAIL = 12;

    /** Returns what the server wrote about that role in that database, without the prefix, oldest first. */
    List<String> messages(String role, String database) {
        return since(0, database).stream()
                .filter(line -> line.role().equals(role))
                .map(LogLine::message)
                .toList();
    }

    /** Returns where the next message will begin. */
    long position() {
        try {
            return Files.size(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Returns what the server wrote about that database from a position on, oldest first; reads nothing else. */
    List<LogLine> since(long position, String database) {
        List<LogLine> messages = new ArrayList<>();
        boolean ours = false;
        for (String line : lines(position)) {
            if (!line.startsWith("\t")) {
                Matcher prefix = PREFIX.matcher(line);
                ours = prefix.lookingAt() && prefix.group("database").equals(database);
                if (ours) {
                    int process = Integer.parseInt(prefix.group("process"));
                    messages.add(new LogLine(prefix.group("role"), process, line.substring(prefix.end())));
                }
            } else if (ours) {
                LogLine first = messages.remove(messages.size() - 1);
                messages.add(new LogLine(first.role(), first.process(), first.message() + "\n" + line.substring(1)));
            }
        }
        return List.copyOf(messages);
    }

    /** Returns the last lines, which say why a start failed. */
    String tail() {
        List<String> lines = lines(0);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }

    private List<String> lines(long position) {
        try (SeekableByteChannel log = Files.newByteChannel(file)) {
            // Not Files.readAllLines: the server may be in the middle of a character.
            byte[] news = new byte[Math.toIntExact(Math.max(0, log.size() - position))];
            int read = Channels.newInputStream(log.position(position)).readNBytes(news, 0, news.length);
            return new String(news, 0, read, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
