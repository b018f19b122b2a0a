package dev.ferro.schema;

import dev.ferro.Schema;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The operations of {@link Schema}, each in its two forms. */
@SuppressWarnings("ImmutableEnumChecker") // lambdas without state
enum SchemaCall {
    CREATE(Schema::create, Schema::create),
    UPDATE(Schema::update, Schema::update),
    VALIDATE(Schema::validate, Schema::validate),
    SCRIPT(Schema::script, Schema::script),
    DIFF(Schema::diff, Schema::diff);

    private final Consumer<Schema> unnamed;
    private final BiConsumer<Schema, String> named;

    SchemaCall(Consumer<Schema> unnamed, BiConsumer<Schema, String> named) {
        this.unnamed = unnamed;
        this.named = named;
    }

    void on(Schema schema) {
        unnamed.accept(schema);
    }

    void on(Schema schema, String connection) {
        named.accept(schema, connection);
    }

    /** As messages name it. */
    String subject() {
        return "Schema." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
