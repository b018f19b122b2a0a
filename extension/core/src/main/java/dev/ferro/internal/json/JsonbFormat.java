package dev.ferro.internal.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.spi.JsonbProvider;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;

/** Through Jakarta JSON Binding. The only class that names it, and loaded only where it is there. */
final class JsonbFormat implements JsonFormat {

    private final Type type;
    private final Jsonb jsonb;

    JsonbFormat(Type type) {
        this.type = type;
        // One of its own, so that what it learns of an application's classes goes with their entity.
        this.jsonb = JsonbBuilder.create();
    }

    static boolean hasProvider() {
        try {
            JsonbProvider.provider();
            return true;
        } catch (JsonbException | ServiceConfigurationError none) {
            return false;
        }
    }

    @Override
    public String write(Object value) {
        try {
            return jsonb.toJson(value, type);
        } catch (JsonbException | IllegalStateException | StackOverflowError unwritable) {
            throw new JsonProblem("JSON-B cannot write it as " + type.getTypeName());
        }
    }

    @Override
    public Optional<Object> read(String json) {
        Optional<Object> value;
        try {
            value = Optional.ofNullable(jsonb.fromJson(json, type));
        } catch (RuntimeException | StackOverflowError unreadable) {
            // Of any class: the parser's, the binding's, or one of a constructor that refuses what it is given.
            throw new JsonProblem("its JSON is malformed, or no " + type.getTypeName());
        }
        if (value.filter(Map.class::isInstance).isPresent() && isArray(json) && !isArray(write(value.get()))) {
            // Yasson makes an empty map of any array, because it writes maps with odd keys as one.
            throw new JsonProblem("its JSON is an array, and no " + type.getTypeName());
        }
        return value;
    }

    private static boolean isArray(String json) {
        return json.stripLeading().startsWith("[");
    }
}
