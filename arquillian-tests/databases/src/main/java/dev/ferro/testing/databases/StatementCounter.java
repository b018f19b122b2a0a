package dev.ferro.testing.databases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts what Ferro sends while this is open, from its own log {@code dev.ferro.sql}; a test compares that log with the
 * server's. One at a time. Thread-safe.
 */
public final class StatementCounter extends Handler implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger("dev.ferro.sql");
    private static final Pattern LINE = Pattern.compile("([^:]+): (.*?)(?: \\(batch of (\\d+)\\))?", Pattern.DOTALL);
    private static final Pattern TRANSACTION =
            Pattern.compile("begin|commit|rollback|savepoint|release|pragma|set transaction");

    private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
    private final Level before = LOGGER.getLevel();
    private final boolean parentsBefore = LOGGER.getUseParentHandlers();

    /**
     * What was sent at once.
     *
     * @param connection by name
     * @param sql the text
     * @param rows how many times it was to run; more than one in a batch only
     */
    public record Sent(String connection, String sql, int rows) {}

    private StatementCounter() {
        setLevel(Level.ALL);
    }

    /** Begins to count. */
    public static StatementCounter open() {
        StatementCounter counter = new StatementCounter();
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(counter);
        LOGGER.setLevel(Level.FINE);
        return counter;
    }

    /** Returns what was sent, oldest first. */
    public List<Sent> all() {
        return List.copyOf(sent);
    }

    /** Returns the texts that were sent through a connection, but for those that begin or end transactions. */
    public List<String> work(String connection) {
        return all().stream()
                .filter(one -> one.connection().equals(connection))
                .map(Sent::sql)
                .filter(sql ->
                        !TRANSACTION.matcher(sql.toLowerCase(Locale.ROOT)).lookingAt())
                .toList();
    }

    /** Forgets what was counted. */
    public void reset() {
        sent.clear();
    }

    @Override
    public void publish(LogRecord record) {
        Matcher line = LINE.matcher(String.valueOf(record.getMessage()));
        if (line.matches()) {
            int rows = line.group(3) == null ? 1 : Integer.parseInt(line.group(3));
            sent.add(new Sent(line.group(1), line.group(2), rows));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGER.setLevel(before);
        LOGGER.removeHandler(this);
        LOGGER.setUseParentHandlers(parentsBefore);
    }
}
