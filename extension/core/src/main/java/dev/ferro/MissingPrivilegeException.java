package dev.ferro;

/** The user of a connection lacks a privilege (Q9). The message names everything that the statement needs. */
public class MissingPrivilegeException extends StatementException {

    private static final long serialVersionUID = 1L;

    private final String needed;

    /**
     * Called by Ferro.
     *
     * @param connection the connection it ran on
     * @param message the message with its id
     * @param needed what the statement needs
     * @param fault what the database said
     */
    public MissingPrivilegeException(String connection, String message, String needed, DatabaseFault fault) {
        super(connection, message, fault);
        this.needed = needed;
    }

    /**
     * What the statement needs; at least one of it is missing.
     *
     * @return in SQL's words, for example {@code INSERT on journal (id, text)}
     */
    public String needed() {
        return needed;
    }
}
