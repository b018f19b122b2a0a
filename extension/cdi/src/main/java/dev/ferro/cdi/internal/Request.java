package dev.ferro.cdi.internal;

import jakarta.enterprise.lang.model.types.Type;
import java.util.Optional;

/**
 * What an injection point or a transactional method asks of Ferro. Immutable.
 *
 * @param where the place, as messages name it: {@code OrderService.users}
 * @param kind what is asked for
 * @param entity whose repository; empty for everything else, and where only the run will tell: {@code Repository<?>}
 * @param using the name of the connection, if one is chosen
 */
record Request(String where, Kind kind, Optional<Type> entity, Optional<String> using) {

    enum Kind {
        REPOSITORY,
        /** Without type argument, which no bean can satisfy. */
        RAW_REPOSITORY,
        SQL,
        DATA_SOURCE,
        /** {@code Transactions} or {@code Sessions}. */
        TRANSACTIONS,
        /** No injection point, but a method or class that is {@code @Transactional}. */
        TRANSACTIONAL,
        /** {@code Ferro} or {@code Connections}: this application can register connections in code. */
        REGISTRY
    }

    /** Whether it is of no use without a connection. */
    boolean needsConnection() {
        return kind != Kind.REGISTRY;
    }

    /** Whether it asks for a bean of that name: registering the connection in code, later, does not help. */
    boolean needsBean() {
        return using.isPresent() && kind != Kind.TRANSACTIONAL;
    }
}
