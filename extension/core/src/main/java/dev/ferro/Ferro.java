package dev.ferro;

import dev.ferro.internal.engine.FerroBuilder;
import javax.sql.DataSource;

/**
 * Named database connections with different privileges, in one process: the way in. Thread-safe; build one per
 * application and close it at the end. Two of them in a JVM share nothing.
 *
 * <pre>{@code
 * try (Ferro ferro = Ferro.builder()
 *         .connection(ConnectionSettings.builder("app").url("sqlite:shop.db").readOnly(true).defaultConnection(true).build())
 *         .connection(ConnectionSettings.builder("service").url("sqlite:shop.db").build())
 *         .build()) {
 *     ferro.repository(User.class).using("service").insert(new User("ada@example.org", 36));
 * }
 * }</pre>
 */
public interface Ferro extends AutoCloseable {

    /**
     * Starts building.
     *
     * @return a new builder
     */
    static Builder builder() {
        return new FerroBuilder();
    }

    /**
     * The repository of an entity class.
     *
     * @param entity a class or record with {@code @Entity}
     * @param <T> the entity class
     * @return a repository without an explicit choice of connection
     * @throws EntityMappingException if the class cannot be mapped
     */
    <T> Repository<T> repository(Class<T> entity);

    /**
     * Raw SQL.
     *
     * @return raw SQL without an explicit choice of connection
     */
    Sql sql();

    /**
     * A JDBC data source of a connection. What it hands out comes from the connection's pool and goes back clean; inside
     * a session or transaction it is that one's physical connection, and on another connection it fails.
     *
     * @param connection the name of the connection; looked up for each physical connection, so that a new generation is
     *     found
     * @return a data source
     */
    DataSource dataSource(String connection);

    /**
     * Transactions.
     *
     * @return transactions without an explicit choice of connection
     */
    Transactions transactions();

    /**
     * Sessions.
     *
     * @return sessions without an explicit choice of connection
     */
    Sessions sessions();

    /**
     * The connections.
     *
     * @return the connections, to register, close and check them
     */
    Connections connections();

    /**
     * The schema of the known entities.
     *
     * @return the schema
     */
    Schema schema();

    /** Closes all connections, each after waiting at most its acquire timeout for running work. May be called again. */
    @Override
    void close();

    /** Collects connections and entities; not safe to share between threads. */
    interface Builder {

        /**
         * Adds a connection.
         *
         * @param settings of the connection
         * @return this builder
         */
        Builder connection(ConnectionSettings settings);

        /**
         * Names entities whose tables {@code schema-generation} and {@link Schema} are to create, and whose mapping is to
         * be checked at start.
         *
         * @param entities classes with {@code @Entity}
         * @return this builder
         */
        Builder entities(Class<?>... entities);

        /**
         * Says how entities are checked before they are written.
         *
         * @param validation for example {@code JakartaValidation.of(validator)}, or {@link EntityValidation#NONE} to turn it
         *     off; without it Jakarta Validation is used if it is present
         * @return this builder
         */
        Builder validation(EntityValidation validation);

        /**
         * Checks the mapping of all entities, registers all connections in the order given, and generates schemas.
         *
         * @return an open Ferro
         * @throws EntityMappingException if an entity cannot be mapped
         * @throws RegistrationException if two connections have the same name, or both claim to be the default
         * @throws ConnectionUnavailableException if schema generation cannot reach its database
         */
        Ferro build();
    }
}
