package dev.ferro.internal.schema;

import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.ObjectNames;
import dev.ferro.internal.mapping.ObjectNames.Suffix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives a name to what the mapping leaves without one. Tables, sequences, indexes and constraints share one set of names
 * here, which is stricter than any database is.
 */
final class Names {

    private final Map<Identifier, Integer> uses = new HashMap<>();

    /** Notes a name that somebody chose, or that may be given. */
    void use(Identifier name) {
        uses.merge(name, 1, Integer::sum);
    }

    void use(Identifier table, List<Identifier> columns, Suffix suffix) {
        use(ObjectNames.of(table, columns, suffix));
    }

    /** The plain name if nobody else would have it, so that it does not depend on the order of the tables. */
    Identifier give(Identifier table, List<Identifier> columns, Suffix suffix) {
        Identifier plain = ObjectNames.of(table, columns, suffix);
        return uses.getOrDefault(plain, 0) > 1 ? ObjectNames.apart(table, columns, suffix) : plain;
    }
}
