package dev.ferro.notes;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What was decided for the request of this thread, in the words of Ferro's log category {@code dev.ferro.routing}. In a
 * session {@code session.routes()} tells the same; a log also tells what was decided outside of one.
 */
@ApplicationScoped
public class RouteTrace {

    private static final ThreadLocal<Trace> TRACES = new ThreadLocal<>();

    /** Held, because the log manager does not. */
    private final Logger category = Logger.getLogger("dev.ferro.routing");

    private final Handler listener = new Listener();

    /** Of one request. */
    record Trace(List<String> routes, List<String> roles) {}

    @PostConstruct
    void listen() {
        category.setLevel(Level.FINE);
        category.addHandler(listener);
    }

    @PreDestroy
    void stop() {
        category.removeHandler(listener);
    }

    void begin() {
        TRACES.set(new Trace(new ArrayList<>(), new ArrayList<>()));
    }

    void role(String role) {
        Trace trace = TRACES.get();
        if (trace != null && !trace.roles().contains(role)) {
            trace.roles().add(role);
        }
    }

    /** Returns what was noted since the beginning. */
    @Nullable
    Trace end() {
        Trace trace = TRACES.get();
        TRACES.remove();
        return trace;
    }

    /** Some log managers hand over the text, others what it is made of. */
    private static String text(LogRecord record) {
        Object[] parameters = record.getParameters();
        return parameters == null || parameters.length == 0
                ? record.getMessage()
                : String.format(record.getMessage(), parameters);
    }

    private static final class Listener extends Handler {
        @Override
        public void publish(LogRecord record) {
            Trace trace = TRACES.get();
            if (trace != null) {
                trace.routes().add(text(record));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
