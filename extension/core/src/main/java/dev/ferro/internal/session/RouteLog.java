package dev.ferro.internal.session;

import dev.ferro.Route;
import dev.ferro.Session;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last routing decisions of a session. Notes them without allocating; used by one thread. */
final class RouteLog {

    private final String connection;
    private final @Nullable Object[] subjects = new Object[Session.REMEMBERED_ROUTES];
    private final Route.Rule[] rules = new Route.Rule[Session.REMEMBERED_ROUTES];
    private long noted;

    RouteLog(String connection) {
        this.connection = connection;
    }

    void note(Object subject, Route.Rule rule) {
        int slot = (int) (noted++ % subjects.length);
        subjects[slot] = subject;
        rules[slot] = rule;
    }

    /** Oldest first. */
    List<Route> last(int count) {
        List<Route> last = new ArrayList<>();
        for (long i = Math.max(0, noted - Math.min(count, subjects.length)); i < noted; i++) {
            int slot = (int) (i % subjects.length);
            last.add(new Route(String.valueOf(subjects[slot]), rules[slot], connection));
        }
        return List.copyOf(last);
    }
}
