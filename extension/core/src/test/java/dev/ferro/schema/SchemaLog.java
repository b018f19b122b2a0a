package dev.ferro.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears what is logged about schemas while it is open. One at a time. */
final class SchemaLog extends Handler implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger("dev.ferro.schema");

    private final List<LogRecord> records = Collections.synchronizedList(new ArrayList<>());
    private final Level before = LOGGER.getLevel();

    private SchemaLog() {
        setLevel(Level.ALL);
    }

    static SchemaLog open() {
        SchemaLog log = new SchemaLog();
        LOGGER.addHandler(log);
        LOGGER.setLevel(Level.ALL);
        return log;
    }

    List<String> lines() {
        return records.stream().map(LogRecord::getMessage).toList();
    }

    List<String> lines(Level level) {
        return records.stream()
                .filter(one -> one.getLevel().equals(level))
                .map(LogRecord::getMessage)
                .toList();
    }

    @Override
    public void publish(LogRecord record) {
        records.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGER.removeHandler(this);
        LOGGER.setLevel(before);
    }
}
