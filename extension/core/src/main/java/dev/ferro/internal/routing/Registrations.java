package dev.ferro.internal.routing;

import dev.ferro.internal.pool.ConnectionIdentity;
import dev.ferro.internal.pool.NamedConnection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is registered at a moment. Immutable: a change makes a new one, so that a failed change has changed nothing (R1a).
 *
 * @param connections by name, in the order of registration
 * @param defaultName the name of the default, which may be closed at the moment (R1c), or null
 * @param past names that were registered once and are closed
 * @param last what was registered when the whole Ferro was closed; empty while it is open
 */
record Registrations(
        Map<String, NamedConnection> connections,
        @Nullable String defaultName,
        Set<String> past,
        Optional<List<NamedConnection>> last) {

    static final Registrations NONE = new Registrations(Map.of(), null, Set.of(), Optional.empty());

    boolean isClosed() {
        return last.isPresent();
    }

    @Nullable
    NamedConnection named(@Nullable String name) {
        return name == null ? null : connections.get(name);
    }

    /** What an instance came from, if it is that generation which is registered still. */
    NamedConnection of(ConnectionIdentity origin, Object subject) {
        NamedConnection connection = connections.get(origin.name());
        if (connection == null || connection.identity() != origin) {
            throw Refusals.staleOrigin(origin, subject);
        }
        return connection;
    }

    Registrations with(NamedConnection connection) {
        Map<String, NamedConnection> more = new LinkedHashMap<>(connections);
        more.put(connection.name(), connection);
        Set<String> stillPast = new LinkedHashSet<>(past);
        stillPast.remove(connection.name());
        String chosen = connection.settings().defaultConnection() ? connection.name() : defaultName;
        return new Registrations(more, chosen, stillPast, last);
    }

    Registrations without(String name) {
        Map<String, NamedConnection> fewer = new LinkedHashMap<>(connections);
        fewer.remove(name);
        Set<String> morePast = new LinkedHashSet<>(past);
        morePast.add(name);
        return new Registrations(fewer, defaultName, morePast, last);
    }

    Registrations withDefault(String name) {
        return new Registrations(connections, name, past, last);
    }

    Registrations shut() {
        List<NamedConnection> all = last.orElseGet(() -> List.copyOf(connections.values()));
        return new Registrations(Map.of(), defaultName, past, Optional.of(all));
    }

    /** For messages. */
    String list() {
        return connections.isEmpty() ? "none" : String.join(", ", connections.keySet());
    }
}
