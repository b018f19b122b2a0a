package dev.ferro.internal.schema;

import dev.ferro.EntityMappingException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.ObjectNames;
import dev.ferro.internal.mapping.ObjectNames.Suffix;
import dev.ferro.internal.mapping.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives a name to what the mapping leaves without one. Tables, sequences, indexes and constraints share one set of names
 * here, which is stricter than any database is.
 */
final class Names {

    private final Map<Identifier, Set<Object>> meanings = new HashMap<>();
    private final Map<QualifiedName, String> claims = new HashMap<>();

    /**
     * Notes a name that somebody chose for a table, sequence, index or unique constraint, of which a schema takes one only.
     *
     * @throws EntityMappingException if it is chosen for something else as well
     */
    void claim(QualifiedName name, String what) {
        use(name.name());
        String other = claims.putIfAbsent(name, what);
        if (other != null) {
            throw new EntityMappingException(null, Messages.MSG.nameTwice(name.toString(), other, what));
        }
    }

    /** Notes a name that somebody chose. */
    void use(Identifier name) {
        note(name, new Object());
    }

    /** Notes a name that may be given, which may be said more than once of the same thing. */
    void use(Identifier table, List<Identifier> columns, Suffix suffix) {
        note(ObjectNames.of(table, columns, suffix), new Meaning(table, columns, suffix));
    }

    private void note(Identifier name, Object meaning) {
        meanings.computeIfAbsent(name, unused -> new HashSet<>()).add(meaning);
    }

    /** The plain name if nobody else would have it, so that it does not depend on the order of the tables. */
    Identifier give(Identifier table, List<Identifier> columns, Suffix suffix) {
        Identifier plain = ObjectNames.of(table, columns, suffix);
        return meanings.getOrDefault(plain, Set.of()).size() > 1 ? ObjectNames.apart(table, columns, suffix) : plain;
    }

    private record Meaning(Identifier table, List<Identifier> columns, Suffix suffix) {}
}
