package dev.ferro.internal.routing;

import dev.ferro.RoutingException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.text.Nearest;
import dev.ferro.internal.text.Shown;
import org.jspecify.annotations.Nullable;

/** Says why no connection could be chosen, and what would help. */
final class Refusals {

    private Refusals() {}

    static RoutingException of(@Nullable String name, Object subject, Registrations registered) {
        String who = subject.toString();
        if (registered.closed()) {
            return new RoutingException(null, Messages.MSG.closed(who));
        }
        if (name == null) {
            return new RoutingException(null, Messages.MSG.noDefault(who, registered.list()));
        }
        if (registered.past().contains(name)) {
            return new RoutingException(name, Messages.MSG.closedConnection(name, who, registered.list()));
        }
        String suggestion = Nearest.nearest(name, registered.connections().keySet())
                .map(near -> " Did you mean '" + near + "'?")
                .orElse("");
        return new RoutingException(
                null, Messages.MSG.unknownConnection(Shown.of(name), who, registered.list(), suggestion));
    }
}
