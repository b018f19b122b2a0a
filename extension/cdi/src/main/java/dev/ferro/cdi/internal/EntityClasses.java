package dev.ferro.cdi.internal;

import dev.ferro.EntityValidation;
import java.util.List;

/** The entity classes that deployment found, for the start. Immutable. */
public final class EntityClasses {

    private final List<Class<?>> classes;

    private final EntityValidation validation;

    private final TransactionManagers transactions;

    EntityClasses(EntityValidation validation, TransactionManagers transactions, Class<?>... classes) {
        this.validation = validation;
        this.transactions = transactions;
        this.classes = List.of(classes);
    }

    /** How they are validated before they are written. */
    EntityValidation validation() {
        return validation;
    }

    /** How JTA transactions are begun, where there are any. */
    TransactionManagers transactions() {
        return transactions;
    }

    Class<?>[] toArray() {
        return classes.toArray(Class<?>[]::new);
    }
}
