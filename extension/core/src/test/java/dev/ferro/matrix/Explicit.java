package dev.ferro.matrix;

import java.util.Optional;

/** What the use site says by {@code using(…)}. */
enum Explicit {
    NONE(null),
    SERVICE(Names.SERVICE),
    APP(Names.APP),
    UNKNOWN(Names.UNKNOWN);

    private final Optional<String> connection;

    Explicit(String connection) {
        this.connection = Optional.ofNullable(connection);
    }

    Optional<String> connection() {
        return connection;
    }
}
