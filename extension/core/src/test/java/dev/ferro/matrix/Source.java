package dev.ferro.matrix;

import java.util.Optional;

/** Where an instance is from; {@link #connection} is the origin it has by the requirements (R19). */
enum Source {
    /** Made by the application. */
    NEW(null),
    /** Loaded through that connection. */
    SERVICE(Names.SERVICE),
    APP(Names.APP),
    /** Loaded through a connection that was closed since; its name was registered again. */
    STALE_SERVICE(Names.SERVICE),
    STALE_APP(Names.APP),
    /** Loaded through a connection of that name, but of another Ferro: two in one JVM share nothing (R1c). */
    FOREIGN(null),
    /** Loaded, and then detached. */
    DETACHED_SERVICE(null),
    DETACHED_APP(null),
    DETACHED_STALE(null),
    /** A changed copy of a record that was loaded through that connection. */
    COPY_OF_SERVICE(null),
    COPY_OF_APP(null),
    /** New, but holds a reference that was loaded through that connection (R19a). */
    HOLDER_OF_SERVICE(null),
    HOLDER_OF_APP(null),
    HOLDER_OF_STALE(null);

    private final Optional<String> connection;

    Source(String connection) {
        this.connection = Optional.ofNullable(connection);
    }

    Optional<String> connection() {
        return connection;
    }

    boolean stale() {
        return this == STALE_SERVICE || this == STALE_APP;
    }

    boolean detached() {
        return this == DETACHED_SERVICE || this == DETACHED_APP || this == DETACHED_STALE;
    }

    boolean copy() {
        return this == COPY_OF_SERVICE || this == COPY_OF_APP;
    }

    /** Whose key it holds, loaded through a connection; the reference has an origin, its holder has none. */
    Optional<Source> held() {
        return switch (this) {
            case HOLDER_OF_SERVICE -> Optional.of(SERVICE);
            case HOLDER_OF_APP -> Optional.of(APP);
            case HOLDER_OF_STALE -> Optional.of(STALE_SERVICE);
            default -> Optional.empty();
        };
    }

    /** What a detached instance was before, or a copy is a copy of; otherwise itself. */
    Source loaded() {
        return switch (this) {
            case DETACHED_SERVICE, COPY_OF_SERVICE -> SERVICE;
            case DETACHED_APP, COPY_OF_APP -> APP;
            case DETACHED_STALE -> STALE_SERVICE;
            default -> this;
        };
    }
}
