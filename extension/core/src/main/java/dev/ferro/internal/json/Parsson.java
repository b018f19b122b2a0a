package dev.ferro.internal.json;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParserFactory;
import java.util.Map;
import java.util.ServiceLoader;
import org.eclipse.parsson.api.JsonConfig;

/**
 * The one JSON parser whose strictness we have compared with PostgreSQL's, whatever others an application brings, and
 * whatever its system properties limit.
 */
final class Parsson {

    /**
     * Found once: a look-up for each text would be slow, and would ask the thread's class loader. Thread-safe. Levels are
     * counted by {@link JsonText}; digits are limited, because the time that a decimal takes grows with their square.
     */
    static final JsonParserFactory FACTORY = provider()
            .createParserFactory(Map.of(
                    JsonConfig.MAX_DEPTH, Integer.MAX_VALUE, JsonConfig.MAX_BIGDECIMAL_LEN, JsonWriter.LONGEST_NUMBER));

    private Parsson() {}

    /** As a service, because its module does not export the class. */
    private static JsonProvider provider() {
        return ServiceLoader.load(JsonProvider.class, Parsson.class.getClassLoader()).stream()
                .filter(provider -> provider.type().getName().startsWith("org.eclipse.parsson."))
                .findFirst()
                .orElseThrow()
                .get();
    }
}
