package dev.ferro.cdi.internal;

import java.util.List;

/** The entity classes that deployment found, for the start. Immutable. */
public final class EntityClasses {

    private final List<Class<?>> classes;

    EntityClasses(Class<?>... classes) {
        this.classes = List.of(classes);
    }

    Class<?>[] toArray() {
        return classes.toArray(Class<?>[]::new);
    }
}
