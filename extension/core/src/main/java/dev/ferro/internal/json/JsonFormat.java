package dev.ferro.internal.json;

import java.lang.reflect.Type;
import java.util.Optional;

/** Writes and reads the values of one Java type as JSON. Immutable and thread-safe. */
public interface JsonFormat {

    /** What an application adds where there is none. */
    String DEPENDENCY =
            "jakarta.json.bind:jakarta.json.bind-api and an implementation of it, such as org.eclipse:yasson";

    /**
     * The format of a type.
     *
     * @param type with its type arguments
     * @return its format, or empty if Jakarta JSON Binding or its implementation is not on the class path
     */
    static Optional<JsonFormat> of(Type type) {
        // The class that names JSON-B is loaded only where it is there.
        return JsonPresence.isComplete() ? Optional.of(new JsonbFormat(type)) : Optional.empty();
    }

    /**
     * Writes a value.
     *
     * @param value of the type
     * @return JSON text
     * @throws JsonProblem if it cannot be written
     */
    String write(Object value);

    /**
     * Reads a value.
     *
     * @param json JSON text
     * @return a new value of the type, or empty for JSON's null
     * @throws JsonProblem if it is no JSON, or no value of the type
     */
    Optional<Object> read(String json);
}
