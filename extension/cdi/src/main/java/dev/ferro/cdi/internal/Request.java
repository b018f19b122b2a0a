package dev.ferro.cdi.internal;

import jakarta.enterprise.lang.model.types.Type;
import java.util.Optional;

/**
 * What an injection point asks of Ferro. Immutable.
 *
 * @param where the injection point, as messages name it: {@code OrderService.users}
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
        /** {@code Ferro} or {@code Connections}: this application can register connections in code. */
        REGISTRY
    }

    /** Whether it is of no use without a connection. */
    boolean needsConnection() {
        return kind != Kind.REGISTRY;
    }
}
