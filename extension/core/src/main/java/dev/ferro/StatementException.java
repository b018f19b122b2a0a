package dev.ferro;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The database refused a statement. What helps is kept: SQLSTATE, constraint, position and, where it cannot quote data,
 * the database's own words. Values are not: neither here nor in a cause (S4).
 */
public class StatementException extends FerroException {

    private static final long serialVersionUID = 1L;

    private final transient DatabaseFault fault;

    /**
     * Called by Ferro.
     *
     * @param connection the connection it ran on
     * @param message the message with its id
     * @param fault what the database said
     */
    public StatementException(String connection, String message, DatabaseFault fault) {
        super(connection, message, fault.cause());
        this.fault = fault;
    }

    /**
     * Everything the database said.
     *
     * @return the fault
     */
    public DatabaseFault fault() {
        return fault;
    }

    /**
     * The five-character SQLSTATE.
     *
     * @return empty where the driver gives none
     */
    public Optional<String> sqlState() {
        return Optional.ofNullable(fault.sqlState());
    }

    /**
     * The constraint that was violated.
     *
     * @return its name, on SQLite also the columns ({@code users.email}), or empty
     */
    public Optional<String> constraint() {
        return Optional.ofNullable(fault.constraint());
    }

    /**
     * Where in the SQL text the fault is, counted from 1.
     *
     * @return empty where the database gives none
     */
    public OptionalInt position() {
        return fault.position() > 0 ? OptionalInt.of(fault.position()) : OptionalInt.empty();
    }
}
