package dev.ferro;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which constraint was violated, in the words of the mapping where they are known. Immutable.
 *
 * @param entity the name of the entity that was written; empty if more than one may have been
 * @param attributes of the constraint, in its order; empty if the database names neither them nor a constraint that the
 *     mapping knows
 * @param fault what the database said
 */
public record Violation(Optional<String> entity, List<String> attributes, DatabaseFault fault) {

    /** Refuses nulls. */
    public Violation {
        Objects.requireNonNull(entity, "entity");
        attributes = List.copyOf(attributes);
        Objects.requireNonNull(fault, "fault");
    }
}
