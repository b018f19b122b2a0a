package dev.ferro.internal.errors;

import dev.ferro.DatabaseFault;

/** Says what a database's fault means, and what to do about it. */
public final class Reasons {

    /** What to do about a data source that takes part in JTA transactions. */
    public static final String NON_JTA =
            "make it a non-JTA one: jta=\"false\" on WildFly, transactional=\"false\" on Open"
                    + " Liberty, quarkus.datasource.<name>.jdbc.transactions=disabled on Quarkus";

    private Reasons() {}

    /**
     * The reason part of a message.
     *
     * @param fault what the database said
     * @return its words where they are safe, the kind of fault, and its SQLSTATE
     */
    public static String of(DatabaseFault fault) {
        return of(fault, "");
    }

    /**
     * The reason part of a message about a login of its own.
     *
     * @param fault what the database said
     * @param keys what stands before the names of the keys that say who logs in
     * @return its words where they are safe, the kind of fault, and its SQLSTATE
     */
    public static String of(DatabaseFault fault, String keys) {
        return words(fault) + remedy(fault.kind(), keys);
    }

    /**
     * The reason part of a message that has a remedy of its own.
     *
     * @param fault what the database said
     * @return its words where they are safe, the kind of fault, and its SQLSTATE
     */
    public static String words(DatabaseFault fault) {
        String state = fault.sqlState() == null ? "" : " (SQLSTATE " + fault.sqlState() + ")";
        String words = fault.message() == null ? general(fault.kind()) : fault.message();
        String at = fault.position() > 0 ? " at position " + fault.position() : "";
        return words + at + state;
    }

    private static String general(DatabaseFault.Kind kind) {
        return switch (kind) {
            case UNIQUE -> "a unique constraint is violated";
            case FOREIGN_KEY -> "a foreign key is violated";
            case NOT_NULL -> "a column takes no null";
            case CHECK -> "a check constraint is violated";
            case PERMISSION -> "a privilege is missing";
            case READ_ONLY -> "a write was attempted on a read-only connection";
            case CREDENTIALS -> "user or password was refused";
            case CONNECTION -> "the physical connection failed";
            case CONCURRENCY -> "other work stood in the way";
            case CANCELLED -> "it was cancelled";
            case SYNTAX -> "the SQL text is wrong or names what does not exist";
            case OTHER -> "the database refused it; its words are left out because they may quote data";
        };
    }

    private static String remedy(DatabaseFault.Kind kind, String keys) {
        return switch (kind) {
            case PERMISSION -> "; grant the privilege to this connection's user, or use another connection";
            case READ_ONLY -> "; use a connection that may write";
            case CREDENTIALS -> "; check the keys %susername, %1$spassword and %1$spassword-file".formatted(keys);
            case CONNECTION -> "; check the key url, and that the database is there";
            case CONCURRENCY -> "; the same work may succeed when it is repeated";
            default -> "";
        };
    }
}
