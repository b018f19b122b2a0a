package dev.ferro.internal.pool;

/**
 * What makes a connection itself and no other: a name and a generation (R1c). There is one object of it per registered
 * connection, compared by identity; it outlives the connection's pool in the objects that remember where they came from.
 * Immutable.
 */
public final class ConnectionIdentity {

    private final String name;
    private final long generation;
    private final Object owner;

    ConnectionIdentity(String name, long generation, Object owner) {
        this.name = name;
        this.generation = generation;
        this.owner = owner;
    }

    /**
     * Whether the connection belongs to a Ferro: two in one JVM share nothing, and do not know each other's objects.
     *
     * @param token that stands for the Ferro
     * @return true if it was registered there
     */
    public boolean isOf(Object token) {
        return owner == token;
    }

    /**
     * The name.
     *
     * @return shared by all generations of the connection
     */
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return name + "#" + generation;
    }
}
