package dev.ferro;

/**
 * The tables, sequences, indexes and constraints that the entities need, on exactly one connection (R20). Thread-safe.
 *
 * <p>The entities are those named to {@link Ferro.Builder#entities}, in a container those of injection points and of
 * {@code ferro.entities}, and all that are reachable from them by relations.
 *
 * <p>Nothing ever runs on more than one connection. A call without a name is for an application with a single one: as soon
 * as a second is registered it is refused, even if there is a default (R22). Inside a transaction on the same connection
 * the call joins it; inside one on another it is refused.
 *
 * <p>Let a connection with rights of its own do this, apart from the one that the application works with (R21), and let a
 * migration tool do it where data must survive: {@link #script} and {@link #diff} write what such a tool runs.
 */
public interface Schema {

    /**
     * Creates what is missing of whole tables and sequences, on the only connection. As {@link #create(String)}.
     *
     * @throws RoutingException if more than one connection is registered, or no default is chosen
     * @throws StatementException if the database refuses; then nothing was created
     */
    void create();

    /**
     * Creates the tables and sequences that do not exist, with their indexes and constraints, in one transaction (R20a).
     * What exists is left as it is, and not looked at. Several processes may do this at once.
     *
     * @param connection the name of the connection that may do so
     * @throws RoutingException if no connection has that name, or a transaction is on another one
     * @throws EntityMappingException if the entities contradict each other
     * @throws MissingPrivilegeException if its role may not do so; then nothing was created
     * @throws StatementException if the database refuses; then nothing was created
     */
    void create(String connection);

    /**
     * Adds what is missing, on the only connection. As {@link #update(String)}.
     *
     * @return what is left to be done by hand
     * @throws RoutingException if more than one connection is registered, or no default is chosen
     * @throws StatementException if the database refuses; then nothing was changed
     */
    SchemaDiff update();

    /**
     * Adds what is missing: tables, sequences, columns, indexes, constraints and defaults, in one transaction (R20a).
     * Nothing is ever dropped, narrowed or renamed. A constraint that rows contradict is not added, and neither is a column
     * that must not be null and for which the rows of its table have no value: both are among what is left.
     *
     * @param connection the name of the connection that may do so
     * @return what is left to be done by hand
     * @throws RoutingException if no connection has that name, or a transaction is on another one
     * @throws EntityMappingException if the entities contradict each other
     * @throws MissingPrivilegeException if its role may not do so; then nothing was changed
     * @throws StatementException if the database refuses; then nothing was changed
     */
    SchemaDiff update(String connection);

    /**
     * Refuses a schema with which something would break, on the only connection. As {@link #validate(String)}.
     *
     * @throws RoutingException if more than one connection is registered, or no default is chosen
     * @throws SchemaMismatchException naming all that would break
     */
    void validate();

    /**
     * Refuses a schema with which an operation on an entity would break. Changes nothing.
     *
     * @param connection the name of the connection
     * @throws RoutingException if no connection has that name, or a transaction is on another one
     * @throws EntityMappingException if the entities contradict each other
     * @throws SchemaMismatchException naming all that would break, in one message
     * @throws StatementException if the database does not let its catalog be read
     */
    void validate(String connection);

    /**
     * The statements that create everything, for the only connection. As {@link #script(String)}.
     *
     * @return SQL text
     * @throws RoutingException if more than one connection is registered, or no default is chosen
     */
    String script();

    /**
     * The statements that create everything in an empty database, as a file for a migration tool. Asks the database nothing.
     *
     * @param connection the name of the connection, whose database says in which words
     * @return SQL text, each statement ended by a semicolon and a line end
     * @throws RoutingException if no connection has that name, or a transaction is on another one
     * @throws EntityMappingException if the entities contradict each other
     */
    String script(String connection);

    /**
     * How database and mapping differ, on the only connection. As {@link #diff(String)}.
     *
     * @return the differences
     * @throws RoutingException if more than one connection is registered, or no default is chosen
     */
    SchemaDiff diff();

    /**
     * How database and mapping differ. Changes nothing.
     *
     * @param connection the name of the connection
     * @return the differences; {@link SchemaDiff#script()} is a file for a migration tool
     * @throws RoutingException if no connection has that name, or a transaction is on another one
     * @throws EntityMappingException if the entities contradict each other
     * @throws StatementException if the database does not let its catalog be read
     */
    SchemaDiff diff(String connection);
}
