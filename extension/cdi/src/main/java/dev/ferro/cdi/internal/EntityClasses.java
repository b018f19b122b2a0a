package dev.ferro.cdi.internal;

import dev.ferro.EntityValidation;
import java.util.List;

/** The entity classes that deployment found, for the start. Immutable. */
public final class EntityClasses {

    private final List<Class<?>> classes;

    private final EntityValidation validation;

    EntityClasses(EntityValidation validation, Class<?>... classes) {
        this.validation = validation;
        this.classes = List.of(classes);
    }

    /** How they are validated before they are written. */
    EntityValidation validation() {
        return validation;
    }

    Class<?>[] toArray() {
        return classes.toArray(Class<?>[]::new);
    }
}
