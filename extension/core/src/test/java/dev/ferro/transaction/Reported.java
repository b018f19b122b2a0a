package dev.ferro.transaction;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What one of Ferro's loggers is told while this is open; nobody else hears of it. */
final class Reported extends Handler implements AutoCloseable {

    private final Logger logger;
    private final List<String> messages = new CopyOnWriteArrayList<>();

    private Reported(Logger logger) {
        this.logger = logger;
    }

    static Reported by(String category, Level level) {
        Reported reported = new Reported(Logger.getLogger(category));
        reported.setLevel(level);
        reported.logger.setLevel(level);
        reported.logger.setUseParentHandlers(false);
        reported.logger.addHandler(reported);
        return reported;
    }

    List<String> messages() {
        return messages;
    }

    @Override
    public void publish(LogRecord entry) {
        messages.add(entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
        logger.setLevel(null);
    }
}
