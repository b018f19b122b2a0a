package dev.ferro.internal.routing;

import dev.ferro.Ref;
import dev.ferro.Route.Rule;
import dev.ferro.RoutingException;
import dev.ferro.internal.pool.ConnectionIdentity;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.session.ActiveSession;
import dev.ferro.internal.session.Ambient;
import dev.ferro.internal.session.Origins;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one resolver (R12). It decides for every kind of operation, in this order:
 *
 * <ol>
 *   <li>the explicit choice: {@code @Using("service")} or {@code using("service")};
 *   <li>the ambient session or transaction;
 *   <li>the origin of the instance;
 *   <li>the default;
 *   <li>an error.
 * </ol>
 *
 * <p>Where more than one of the first three is there, they must agree: what differs is an error and never an override.
 * Nothing is borrowed and nothing is sent before it has decided (R12a), and nothing is guessed: a single registered
 * connection is no default (R5). Thread-safe, and allocates nothing on the way to a decision.
 */
public final class Router {

    private static final Logger LOG = Logger.getLogger("dev.ferro.routing");

    private final Registry registry;
    private final Ambient ambient;
    private final Origins origins;

    /**
     * Creates the resolver of a Ferro.
     *
     * @param registry its connections
     * @param ambient its sessions
     * @param origins of its instances
     */
    public Router(Registry registry, Ambient ambient, Origins origins) {
        this.registry = registry;
        this.ambient = ambient;
        this.origins = origins;
    }

    /**
     * Decides where an operation without an instance runs. From the first decision on, the default cannot be changed any
     * more (R4).
     *
     * @param choice at the use site
     * @param subject who asks, for the message of an error
     * @return the connection
     * @throws RoutingException if the name is unknown or closed, if nothing decides, or if what decides does not agree
     */
    public NamedConnection route(Choice choice, Object subject) {
        return decide(choice.explicit(), choice.origin(), subject);
    }

    /**
     * Decides where an operation runs that must name its connection as soon as there is more than one (R22).
     *
     * @param subject who asks, for the message of an error
     * @return the only connection
     * @throws RoutingException if more than one is registered, or the only one is not the default
     */
    public NamedConnection routeToOnly(Object subject) {
        Registrations registered = registry.current();
        if (registered.connections().size() > 1) {
            throw Refusals.unnamed(subject, registered);
        }
        return route(Choice.NONE, subject);
    }

    /**
     * Decides where an operation on an instance runs.
     *
     * @param choice at the use site
     * @param instance whose origin counts
     * @param subject who asks, for the message of an error
     * @return the connection
     * @throws RoutingException if the name is unknown or closed, if nothing decides, or if what decides does not agree
     */
    public NamedConnection route(Choice choice, Object instance, Object subject) {
        return decide(choice.explicit(), agreed(choice.origin(), instance, subject), subject);
    }

    /**
     * Checks that what instances refer to comes from where they go (R19a). A reference decides nothing: it must agree.
     *
     * @param connection that was decided
     * @param references held by the instances
     * @param subject who asks, for the message of an error
     * @throws RoutingException if a reference comes from elsewhere
     */
    public void check(NamedConnection connection, List<Ref<?>> references, Object subject) {
        for (Ref<?> reference : references) {
            ConnectionIdentity origin = origins.of(reference);
            if (origin != null && origin != connection.identity()) {
                throw Refusals.reference(origin, connection, registry.current(), subject);
            }
        }
    }

    /**
     * Decides where an operation on several instances runs.
     *
     * @param choice at the use site
     * @param instances whose origins count, those of which have one
     * @param subject who asks, for the message of an error
     * @return the connection
     * @throws RoutingException if the name is unknown or closed, if nothing decides, or if what decides does not agree
     */
    public NamedConnection routeAll(Choice choice, List<?> instances, Object subject) {
        ConnectionIdentity origin = choice.origin();
        for (Object instance : instances) {
            origin = agreed(origin, instance, subject);
        }
        return decide(choice.explicit(), origin, subject);
    }

    private @Nullable ConnectionIdentity agreed(
            @Nullable ConnectionIdentity origin, @Nullable Object instance, Object subject) {
        ConnectionIdentity own = instance == null ? null : origins.of(instance);
        if (own != null && origin != null && own != origin) {
            throw Refusals.origins(origin, own, registry.current(), subject);
        }
        return own == null ? origin : own;
    }

    private NamedConnection decide(@Nullable String explicit, @Nullable ConnectionIdentity origin, Object subject) {
        Registrations registered = registry.current();
        ActiveSession session = ambient.current();
        Rule rule = rule(explicit, session, origin);
        NamedConnection connection = switch (rule) {
            case EXPLICIT -> registered.named(explicit);
            case AMBIENT -> session == null ? null : session.pinnedTo();
            case ORIGIN -> origin == null ? null : registered.of(origin, subject);
            case DEFAULT -> registered.named(registered.defaultName());
        };
        if (connection == null) {
            throw Refusals.of(explicit == null ? registered.defaultName() : explicit, subject, registered);
        }
        if (session != null) {
            agree(session, connection, registered, subject);
        }
        if (origin != null && origin != connection.identity()) {
            throw Refusals.origin(origin, connection, rule, registered, subject, session);
        }
        registry.operationRouted();
        note(session, connection, rule, subject);
        return connection;
    }

    private static Rule rule(
            @Nullable String explicit, @Nullable ActiveSession session, @Nullable ConnectionIdentity origin) {
        if (explicit != null) {
            return Rule.EXPLICIT;
        }
        if (session != null) {
            return Rule.AMBIENT;
        }
        return origin == null ? Rule.DEFAULT : Rule.ORIGIN;
    }

    private static void agree(
            ActiveSession session, NamedConnection connection, Registrations registered, Object subject) {
        NamedConnection pinned = session.pinnedTo();
        if (registered.named(pinned.name()) != pinned) {
            throw Refusals.ambientClosed(session, subject);
        }
        if (connection != pinned) {
            throw Refusals.ambient(session, connection, subject);
        }
    }

    private static void note(@Nullable ActiveSession session, NamedConnection connection, Rule rule, Object subject) {
        if (session != null) {
            session.routed(subject, rule);
        }
        if (LOG.isDebugEnabled()) {
            LOG.debugf("%s -> %s (%s)", subject, connection.name(), rule);
        }
    }
}
