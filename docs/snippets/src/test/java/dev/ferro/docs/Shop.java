package dev.ferro.docs;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.SchemaGeneration;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;

/** What the snippets share: one SQLite file, a connection that writes, and a default that only reads. */
final class Shop {

    private Shop() {}

    static Ferro open(Path directory) {
        String url = "sqlite:" + directory.resolve("shop.db");
        // tag::programmatic[]
        ConnectionSettings service = ConnectionSettings.builder("service")
                .url(url)
                .schemaGeneration(SchemaGeneration.CREATE)
                .build();
        ConnectionSettings app = ConnectionSettings.builder("app")
                .url(url)
                .readOnly(true)
                .defaultConnection(true)
                .build();
        Ferro ferro = Ferro.builder()
                .entities(Book.class, Review.class)
                .connection(service)
                .connection(app)
                .build();
        // end::programmatic[]
        return ferro;
    }

    static Book book(String isbn) {
        return new Book(null, isbn, "Notes", new BigDecimal("12.50"), Instant.parse("2026-11-22T09:15:00.123456789Z"));
    }
}
