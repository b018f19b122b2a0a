package dev.ferro.internal.routing;

import dev.ferro.ConnectionSettings;
import dev.ferro.RegistrationException;
import dev.ferro.RoutingException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.pool.Pools;
import dev.ferro.internal.settings.ConnectionRules;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one Ferro (R1 to R5). Thread-safe: changes are made one at a time, and readers see either all of a
 * change or none of it (R1a).
 */
public final class Registry {

    private volatile Registrations current = Registrations.NONE;
    private volatile boolean operated;

    private final Object owner;

    /**
     * Creates an empty registry.
     *
     * @param owner a token that stands for the Ferro
     */
    public Registry(Object owner) {
        this.owner = owner;
    }

    Registrations current() {
        return current;
    }

    /** Written once only, so that the flag stays in every core's cache. */
    void operationRouted() {
        if (!operated) {
            operated = true;
        }
    }

    /**
     * Registers a connection: lets its database be migrated, opens its pool, lets it prepare its schema, and only then
     * makes it visible.
     *
     * @param settings of the connection
     * @param migration start-up work that needs no pool, before there is one
     * @param preparation start-up work on the connection, which nobody else can see yet
     * @throws dev.ferro.ConfigurationException if the settings contradict themselves, which those made without their
     *     builder may
     * @throws RegistrationException if the name is taken or a second connection claims to be the default; everything is
     *     as it was
     */
    public synchronized void register(
            ConnectionSettings settings,
            Consumer<ConnectionSettings> migration,
            Consumer<NamedConnection> preparation) {
        checkOpen();
        ConnectionRules.check(settings);
        check(settings);
        migration.accept(settings);
        NamedConnection opened = Pools.open(settings, owner);
        try {
            preparation.accept(opened);
        } catch (Throwable failed) {
            Pools.close(opened);
            throw failed;
        }
        current = current.with(opened);
    }

    private void check(ConnectionSettings settings) {
        String name = settings.name();
        if (current.connections().containsKey(name)) {
            throw new RegistrationException(name, Messages.MSG.duplicateConnection(name));
        }
        String present = current.defaultName();
        if (settings.defaultConnection() && present != null && !present.equals(name)) {
            throw new RegistrationException(name, Messages.MSG.secondDefault(name, present));
        }
        if (settings.defaultConnection() && present == null && operated) {
            throw new RegistrationException(name, Messages.MSG.defaultTooLate(name));
        }
    }

    /**
     * Closes a connection. Its name can be registered again, as a new generation (R1c).
     *
     * @param name of the connection
     * @throws RoutingException if no connection has that name
     */
    public void close(String name) {
        NamedConnection closing;
        synchronized (this) {
            closing = require(name, "Connections.close");
            current = current.without(name);
        }
        Pools.close(closing);
    }

    /**
     * Chooses the default (R4).
     *
     * @param name of a registered connection
     * @throws RegistrationException if operations have run already
     * @throws RoutingException if no connection has that name
     */
    public synchronized void chooseDefault(String name) {
        require(name, "Connections.chooseDefault");
        if (name.equals(current.defaultName())) {
            return;
        }
        if (operated) {
            throw new RegistrationException(name, Messages.MSG.defaultTooLate(name));
        }
        current = current.withDefault(name);
    }

    /**
     * The name of the default.
     *
     * @return the name, if one was chosen
     */
    public Optional<String> defaultName() {
        return Optional.ofNullable(current.defaultName());
    }

    /**
     * What is registered.
     *
     * @return the names, in the order of registration
     */
    public Set<String> names() {
        return Collections.unmodifiableSet(current.connections().keySet());
    }

    /**
     * All connections, for questions about them.
     *
     * @return those registered now or, once everything is closed, those registered then, in the order of registration
     */
    public List<NamedConnection> connections() {
        Registrations registered = current;
        return registered
                .last()
                .orElseGet(() -> List.copyOf(registered.connections().values()));
    }

    /**
     * Finds a connection for a question about it; work goes through the {@link Router}.
     *
     * @param name of the connection
     * @param subject who asks, for the message of an error
     * @return the connection
     * @throws RoutingException if no connection has that name
     */
    public NamedConnection require(@Nullable String name, String subject) {
        Registrations registered = current;
        NamedConnection found = name == null ? null : registered.connections().get(name);
        if (found == null) {
            throw Refusals.of(name, subject, registered);
        }
        return found;
    }

    /** Closes all connections, the last registered first. Closing again does nothing. */
    public void closeAll() {
        List<NamedConnection> closing;
        synchronized (this) {
            closing = List.copyOf(current.connections().values());
            current = current.shut();
        }
        for (int i = closing.size() - 1; i >= 0; i--) {
            Pools.close(closing.get(i));
        }
    }

    private void checkOpen() {
        if (current.isClosed()) {
            throw new RoutingException(null, Messages.MSG.closed("Connections.register"));
        }
    }
}
