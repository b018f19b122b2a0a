package dev.ferro;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer of {@link Connections#check(String)}.
 *
 * @param connection the name asked for
 * @param reachable whether the database answered
 * @param took how long the question took
 * @param problem what was wrong, without any secret; empty if the database answered
 */
public record ConnectionStatus(String connection, boolean reachable, Duration took, Optional<String> problem) {

    /** Refuses nulls. */
    public ConnectionStatus {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(took, "took");
        Objects.requireNonNull(problem, "problem");
    }
}
