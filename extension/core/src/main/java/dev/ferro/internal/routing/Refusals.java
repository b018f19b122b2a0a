package dev.ferro.internal.routing;

import dev.ferro.ConnectionMismatchException;
import dev.ferro.Route;
import dev.ferro.RoutingException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.pool.ConnectionIdentity;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.session.ActiveSession;
import dev.ferro.internal.text.Nearest;
import dev.ferro.internal.text.Shown;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says why no connection could be chosen, and what would help. */
final class Refusals {

    /** Enough to see where the wrong turn was taken. */
    private static final int HISTORY = 3;

    private Refusals() {}

    static RoutingException of(@Nullable String name, Object subject, Registrations registered) {
        String who = subject.toString();
        if (registered.isClosed()) {
            return new RoutingException(null, Messages.MSG.closed(who));
        }
        if (name == null) {
            return new RoutingException(null, Messages.MSG.noDefault(who, registered.list()));
        }
        if (registered.past().contains(name)) {
            return new RoutingException(name, Messages.MSG.closedConnection(name, who, registered.list()));
        }
        String suggestion = Nearest.suggestion(name, registered.connections().keySet());
        return new RoutingException(
                null, Messages.MSG.unknownConnection(Shown.of(name), who, registered.list(), suggestion));
    }

    static RoutingException unnamed(Object subject, Registrations registered) {
        return new RoutingException(null, Messages.MSG.unnamed(subject.toString(), registered.list()));
    }

    /**
     * Two instances of one operation, or an instance and the one given to usingOriginOf, come from two connections; or one
     * of them from a generation that is gone.
     */
    static RoutingException origins(
            ConnectionIdentity one, ConnectionIdentity other, Registrations registered, Object subject) {
        registered.of(one, subject);
        registered.of(other, subject);
        return new ConnectionMismatchException(
                one.name(), other.name(), Messages.MSG.originsMismatch(subject.toString(), one.name(), other.name()));
    }

    static RoutingException origin(
            ConnectionIdentity origin,
            NamedConnection connection,
            Route.Rule rule,
            Registrations registered,
            Object subject,
            @Nullable ActiveSession session) {
        registered.of(origin, subject);
        String name = connection.name();
        return new ConnectionMismatchException(
                origin.name(),
                name,
                Messages.MSG.originMismatch(
                        subject.toString(), origin.name(), name, rule.toString(), history(session)));
    }

    static RoutingException reference(
            ConnectionIdentity origin, NamedConnection connection, Registrations registered, Object subject) {
        registered.of(origin, subject);
        return new ConnectionMismatchException(
                origin.name(),
                connection.name(),
                Messages.MSG.referenceMismatch(subject.toString(), origin.name(), connection.name()));
    }

    static RoutingException staleOrigin(ConnectionIdentity origin, Object subject) {
        return new RoutingException(origin.name(), Messages.MSG.staleOrigin(subject.toString(), origin.name()));
    }

    static RoutingException ambient(ActiveSession session, NamedConnection connection, Object subject) {
        String from = session.connection();
        String to = connection.name();
        return new ConnectionMismatchException(
                from, to, Messages.MSG.ambientMismatch(subject.toString(), kind(session), from, to, history(session)));
    }

    static RoutingException ambientClosed(ActiveSession session, Object subject) {
        String name = session.connection();
        return new RoutingException(name, Messages.MSG.ambientClosed(subject.toString(), kind(session), name));
    }

    private static String kind(ActiveSession session) {
        return session.transaction() == null ? "session" : "transaction";
    }

    private static String history(@Nullable ActiveSession session) {
        List<Route> last = session == null ? List.of() : session.lastRoutes(HISTORY);
        return last.isEmpty()
                ? ""
                : "; routed before: " + last.stream().map(Route::toString).collect(Collectors.joining(", "));
    }
}
