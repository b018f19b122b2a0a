package dev.ferro;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a database said about a failed statement, without anything that may quote data (S4). Immutable.
 *
 * @param kind what sort of fault it is
 * @param sqlState the SQLSTATE, or null where the driver gives none
 * @param constraint the violated constraint, or null
 * @param table the table of a violated constraint, or null where the database does not say
 * @param columns of a violated constraint, as far as the database names them
 * @param position where in the SQL text, from 1; 0 if unknown
 * @param message the database's own words where they cannot quote data, else null
 * @param cause the driver's exception rebuilt without its texts, for its stack trace
 */
public record DatabaseFault(
        Kind kind,
        @Nullable String sqlState,
        @Nullable String constraint,
        @Nullable String table,
        List<String> columns,
        int position,
        @Nullable String message,
        SQLException cause) {

    /** The sorts of faults that callers tell apart. */
    public enum Kind {
        /** A unique or primary key constraint. */
        UNIQUE,
        /** A foreign key constraint. */
        FOREIGN_KEY,
        /** A not-null constraint. */
        NOT_NULL,
        /** A check or exclusion constraint. */
        CHECK,
        /** A privilege is missing. */
        PERMISSION,
        /** A write on a read-only connection or transaction. */
        READ_ONLY,
        /** The user or password was refused. */
        CREDENTIALS,
        /** The physical connection is gone, or could not be made. */
        CONNECTION,
        /** Locked, deadlocked or not serializable: the same work may succeed when repeated. */
        CONCURRENCY,
        /** Cancelled by a timeout or on request. */
        CANCELLED,
        /** The SQL text is wrong, or names what does not exist. */
        SYNTAX,
        /** Anything else. */
        OTHER
    }

    /** Refuses nulls where none may be. */
    public DatabaseFault {
        Objects.requireNonNull(kind, "kind");
        columns = List.copyOf(columns);
        Objects.requireNonNull(cause, "cause");
    }
}
