package dev.ferro;

import java.util.List;
import java.util.Optional;

/**
 * What all exceptions about a violated constraint have (S4): {@link DuplicateEntityException}, {@link ForeignKeyException},
 * {@link NotNullException} and {@link CheckException}.
 */
public interface ConstraintError extends FerroError {

    /**
     * Everything that is known.
     *
     * @return the violation
     */
    Violation violation();

    /**
     * What the database said.
     *
     * @return the fault
     */
    default DatabaseFault fault() {
        return violation().fault();
    }

    /**
     * The entity that was written.
     *
     * @return its name; empty where a commit was refused and the database does not say for which table
     */
    default Optional<String> entity() {
        return violation().entity();
    }

    /**
     * The attributes of the constraint.
     *
     * @return their names; empty if unknown
     */
    default List<String> attributes() {
        return violation().attributes();
    }

    /**
     * The constraint that was violated.
     *
     * @return its name; on SQLite, which names none but checks, the columns ({@code users.email}); empty where the
     *     database says nothing
     */
    default Optional<String> constraint() {
        return Optional.ofNullable(fault().constraint());
    }
}
