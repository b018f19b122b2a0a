package dev.ferro.internal.schema;

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
            case UPDATE -> work.update().differences().forEach(work::warn);
            case VALIDATE -> work.validate();
        }
    }
}
