package dev.ferro.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Some restrictions together. All of none is true, any of none is false. Immutable and thread-safe.
 *
 * @param kind how they are joined
 * @param restrictions the parts
 * @param <T> the entity class
 */
public record Junction<T>(Kind kind, List<Restriction<T>> restrictions) implements Restriction<T> {

    /** Copies the parts and refuses nulls. */
    public Junction {
        Objects.requireNonNull(kind, "kind");
        restrictions = List.copyOf(restrictions);
    }

    /** A chain is one junction, however long; nested it would soon be too deep for a database. */
    static <T> Restriction<T> of(Kind kind, Restriction<T> first, Restriction<T> second) {
        List<Restriction<T>> parts = new ArrayList<>();
        add(kind, first, parts);
        add(kind, Objects.requireNonNull(second, "restriction"), parts);
        return new Junction<>(kind, parts);
    }

    private static <T> void add(Kind kind, Restriction<T> restriction, List<Restriction<T>> parts) {
        if (restriction instanceof Junction<T> junction && junction.kind == kind) {
            parts.addAll(junction.restrictions);
        } else {
            parts.add(restriction);
        }
    }

    /** How restrictions are joined. */
    public enum Kind {
        /** Each of them must be true. */
        ALL,
        /** One of them must be true. */
        ANY
    }
}
