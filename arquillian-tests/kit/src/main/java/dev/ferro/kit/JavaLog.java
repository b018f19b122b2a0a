package dev.ferro.kit;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps what is logged in this JVM. Thread-safe. */
public final class JavaLog extends Handler {

    private final StringBuilder text = new StringBuilder();

    private JavaLog() {}

    /** Begins to record. */
    public static JavaLog record() {
        JavaLog log = new JavaLog();
        Logger.getLogger("").addHandler(log);
        return log;
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        text.append(new SimpleFormatter().format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public synchronized String toString() {
        return text.toString();
    }
}
