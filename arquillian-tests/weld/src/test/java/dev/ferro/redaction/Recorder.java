package dev.ferro.redaction;

import dev.ferro.FerroError;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Shows what it is given in every way an application might: on standard output, in logs, as stack traces, serialized,
 * and object by object. Writes down the answers, too, for they must not depend on the secret.
 */
final class Recorder implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("dev.ferro.redaction");

    private final ReachableObjects objects;
    private final PrintStream answers;
    private final OutputStream serialized;
    private String running = "";
    private boolean quiet;

    Recorder(Path directory) throws IOException {
        objects = new ReachableObjects(directory);
        answers = print(directory.resolve("answers.tsv"));
        serialized = Files.newOutputStream(directory.resolve("serialized.bin"));
    }

    static PrintStream print(Path file) throws IOException {
        return new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8);
    }

    /**
     * Says whose answers follow.
     *
     * @param run the case and which of its runs
     * @param shown whether what follows is shown, or only its answers are noted
     */
    void begin(String run, boolean shown) {
        running = run;
        quiet = !shown;
    }

    /** Runs a step, and shows what it throws. */
    void attempt(Step step) {
        try {
            step.run();
        } catch (Throwable thrown) {
            error(thrown);
            if (!quiet) {
                showThrown(thrown);
            }
        }
    }

    /** Something that fails, perhaps. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    /** Notes a text that must be the same for every secret. */
    void answer(String text) {
        write("answer", "", text);
    }

    /** Shows objects as an application would that prints and logs them. */
    void show(Object... shown) {
        if (quiet) {
            return;
        }
        for (Object object : shown) {
            System.out.println(object);
            LOG.infof("%s", object);
            LOG.tracev("{0}", object);
        }
        objects.walk(shown);
    }

    private void error(Throwable thrown) {
        String connection =
                thrown instanceof FerroError error ? error.connection().orElse("") : "";
        write("error " + thrown.getClass().getSimpleName(), connection, String.valueOf(thrown.getMessage()));
    }

    private void write(String kind, String connection, String text) {
        String line = text.replace("\t", " ").replaceAll("\\R", " ");
        answers.println(String.join("\t", running, kind, connection, line));
    }

    private void showThrown(Throwable thrown) {
        thrown.printStackTrace();
        LOG.error(thrown.getMessage(), thrown);
        for (Throwable each : chain(thrown)) {
            System.out.println(each + " | " + each.getLocalizedMessage());
            if (each instanceof SQLException sql) {
                sql.forEach(next -> System.out.println("next: " + next));
            }
        }
        try (ObjectOutputStream out = new ObjectOutputStream(OutputStreams.uncloseable(serialized))) {
            out.writeObject(thrown);
        } catch (IOException unserializable) {
            throw new UncheckedIOException(unserializable);
        }
        objects.walk(thrown);
    }

    /** The exception with its causes, suppressed and next ones, however they are linked. */
    private static Set<Throwable> chain(Throwable thrown) {
        Set<Throwable> chain = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> left = new ArrayList<>(List.of(thrown));
        while (!left.isEmpty()) {
            Throwable next = left.remove(left.size() - 1);
            if (chain.add(next)) {
                left.addAll(List.of(next.getSuppressed()));
                if (next.getCause() != null) {
                    left.add(next.getCause());
                }
                if (next instanceof SQLException sql && sql.getNextException() != null) {
                    left.add(sql.getNextException());
                }
            }
        }
        return chain;
    }

    @Override
    public void close() throws IOException {
        objects.close();
        answers.close();
        serialized.close();
    }
}
