package dev.ferro;

/**
 * The tables of the known entities, on exactly one connection (R20). Thread-safe.
 *
 * <p>For development and examples; a production schema is better left to a migration tool on a connection of its own.
 */
public interface Schema {

    /**
     * Creates the tables of the known entities that do not exist, in one transaction (R20a).
     *
     * @param connection the name of the connection that may do so; there is no default for DDL (R22)
     * @throws RoutingException if no connection has that name
     * @throws StatementException if the database refuses; then no table was created
     */
    void create(String connection);
}
