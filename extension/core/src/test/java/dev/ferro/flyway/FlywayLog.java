package dev.ferro.flyway;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.flywaydb.core.api.logging.LogFactory;
import org.flywaydb.core.api.logging.LogLevel;

/** Hears all that is logged while this is open, at every level, but for the driver's own trace. Thread-safe. */
final class FlywayLog extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Level before = ROOT.getLevel();
    private final LogLevel flywayBefore = LogFactory.getLogLevel();
    private final Handler[] others = ROOT.getHandlers();

    private FlywayLog() {
        setLevel(Level.ALL);
    }

    static FlywayLog open() {
        FlywayLog log = new FlywayLog();
        for (Handler other : log.others) {
            ROOT.removeHandler(other);
        }
        ROOT.addHandler(log);
        ROOT.setLevel(Level.ALL);
        LogFactory.setLogLevel(LogLevel.DEBUG);
        return log;
    }

    String text() {
        return String.join("\n", lines);
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getLoggerName() != null && record.getLoggerName().startsWith("org.postgresql")) {
            return;
        }
        StringBuilder text = new StringBuilder(record.getLoggerName() + ": " + record.getMessage());
        for (Throwable thrown = record.getThrown(); thrown != null; thrown = thrown.getCause()) {
            text.append(" / ").append(thrown);
        }
        lines.add(text.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LogFactory.setLogLevel(flywayBefore);
        ROOT.setLevel(before);
        ROOT.removeHandler(this);
        for (Handler other : others) {
            ROOT.addHandler(other);
        }
    }
}
