package dev.ferro.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Listens to Ferro's log category {@code dev.ferro.routing} for the request of the thread. In a session
 * {@code session.routes()} tells the same; a log also tells what was decided outside of one.
 */
@ApplicationScoped
public class RouteLog {

    /** Held, because the log manager does not. */
    private final Logger category = Logger.getLogger("dev.ferro.routing");

    private final Handler listener = new Listener();
    private @Nullable Level before;

    @Inject
    RouteTrace trace;

    void listen(@Observes Startup event) {
        before = category.getLevel();
        category.setLevel(Level.FINE);
        category.addHandler(listener);
    }

    void stop(@Observes Shutdown event) {
        category.removeHandler(listener);
        category.setLevel(before);
    }

    /** Some log managers hand over the text, others what it is made of. */
    private static String text(LogRecord record) {
        Object[] parameters = record.getParameters();
        return parameters == null || parameters.length == 0
                ? record.getMessage()
                : String.format(record.getMessage(), parameters);
    }

    private final class Listener extends Handler {
        @Override
        public void publish(LogRecord record) {
            try {
                trace.route(text(record));
            } catch (ContextNotActiveException ofNoRequest) {
                return; // the start of the application decides, too
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
