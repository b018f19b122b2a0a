package dev.ferro.internal.schema;

import dev.ferro.SchemaDifference;
import dev.ferro.SchemaGeneration;

/** What is done to the schema of a connection while it is registered, and nobody else can see it yet. */
public final class SchemaStart {

    private SchemaStart() {}

    /**
     * Does it.
     *
     * @param generation what the settings say
     * @param work on the connection's schema
     * @throws dev.ferro.FerroException if it fails; then the connection must not be registered (R1a)
     */
    public static void run(SchemaGeneration generation, SchemaWork work) {
        switch (generation) {
            case NONE -> {}
            case CREATE -> work.create();
            case UPDATE -> work.update().differences().forEach(left -> warn(work, left));
            case VALIDATE -> work.validate();
        }
    }

    private static void warn(SchemaWork work, SchemaDifference left) {
        Alteration.LOG.warnf("%s: %s; this is left to be done by hand", work.connection(), left.description());
    }
}
