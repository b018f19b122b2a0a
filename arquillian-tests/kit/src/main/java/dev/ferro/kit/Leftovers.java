package dev.ferro.kit;

import dev.ferro.kit.app.Generation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a JVM still holds, seen from outside. A process that has ended holds nothing. */
final class Leftovers {

    private static final Pattern POOL_THREAD = Pattern.compile("(?m)^\"agroal-");

    private Leftovers() {}

    /** Returns the number of threads that belong to pools. */
    static long poolThreads(long pid) {
        return POOL_THREAD.matcher(ask(pid, "Thread.print")).results().count();
    }

    /** Returns the number of class loaders that have loaded the application, after a full collection. */
    static long generations(long pid) {
        String name = Pattern.quote(Generation.class.getName());
        return Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+" + name + "\\b")
                .matcher(ask(pid, "GC.class_histogram"))
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    private static String ask(long pid, String command) {
        if (!isAlive(pid)) {
            return "";
        }
        try {
            // Into a file, because a JVM that asks about itself could not read a pipe: it stands still until all is
            // written.
            Path file = Files.createTempFile("leftovers", ".txt");
            try {
                int exit = jcmd(pid, command, file);
                String answer = Files.readString(file);
                if (exit != 0 && isAlive(pid)) {
                    throw new IllegalStateException(answer);
                }
                return answer;
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int jcmd(long pid, String command, Path answer) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            return new ProcessBuilder(jcmd, Long.toString(pid), command)
                    .redirectErrorStream(true)
                    .redirectOutput(answer.toFile())
                    .start()
                    .waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }
}
