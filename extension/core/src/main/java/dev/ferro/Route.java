package dev.ferro;

import java.util.Objects;

/**
 * A routing decision (R12). Immutable.
 *
 * @param subject what asked, for example {@code Repository<User>}
 * @param rule the rule that won
 * @param connection the name of the connection
 */
public record Route(String subject, Rule rule, String connection) {

    /** The rules, strongest first. */
    public enum Rule {
        /** {@code @Using("service")}, {@code using("service")} or {@code @Transactional(using = "service")}. */
        EXPLICIT("explicit choice"),
        /** The session or transaction of the current thread. */
        AMBIENT("ambient"),
        /** The connection that the instance was loaded or saved through. */
        ORIGIN("origin"),
        /** The default connection. */
        DEFAULT("default");

        private final String words;

        Rule(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Refuses nulls. */
    public Route {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(connection, "connection");
    }

    @Override
    public String toString() {
        return subject + " -> " + connection + " (" + rule + ")";
    }
}
