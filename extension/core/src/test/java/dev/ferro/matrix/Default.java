package dev.ferro.matrix;

import java.util.Optional;

/** Which connection is the default. */
enum Default {
    NONE(null),
    SERVICE(Names.SERVICE);

    private final Optional<String> connection;

    Default(String connection) {
        this.connection = Optional.ofNullable(connection);
    }

    Optional<String> connection() {
        return connection;
    }
}
