package dev.ferro.internal.session;

import dev.ferro.DatabaseFault;
import java.util.List;

/** What a statement is about, to be named when the database refuses it (S4, Q9). */
public interface Concern {

    /**
     * The entity.
     *
     * @return its name
     */
    String name();

    /**
     * The entity as the message has it.
     *
     * @return its name, and which of a list
     */
    String entity();

    /**
     * Which attributes a violated constraint is about.
     *
     * @param fault what the database said
     * @return their names, empty if unknown
     */
    List<String> attributes(DatabaseFault fault);

    /**
     * The privileges that the statement needs.
     *
     * @return in words
     */
    String needed();
}
