package dev.ferro.query;

import dev.ferro.internal.mapping.Accessor;

/** What method references refer to; the only place here that names what is behind the vocabulary. */
final class MethodReferences {

    private MethodReferences() {}

    /** The class in front of the colons. */
    @SuppressWarnings("unchecked") // the compiler has checked that it is one
    static <T> Class<T> entity(Getter<T, ?> getter) {
        return (Class<T>) Accessor.of(getter).entity();
    }

    static String name(Getter<?, ?> getter) {
        return Accessor.of(getter).attribute();
    }
}
