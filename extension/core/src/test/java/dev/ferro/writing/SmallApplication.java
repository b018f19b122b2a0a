package dev.ferro.writing;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.SchemaGeneration;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.file.Path;

/** What an application does, to be run by a class loader of its own. */
public final class SmallApplication {

    private SmallApplication() {}

    @Entity
    record Thing(@Id long id) {}

    /** Returns how many there are after one was inserted. */
    public static Object run(Path directory) {
        try (Ferro ferro = Ferro.builder()
                .connection(ConnectionSettings.builder("main")
                        .url("sqlite:" + directory.resolve("things.db"))
                        .defaultConnection(true)
                        .schemaGeneration(SchemaGeneration.CREATE)
                        .build())
                .entities(Thing.class)
                .build()) {
            ferro.repository(Thing.class).insert(new Thing(1));
            return ferro.repository(Thing.class).count();
        }
    }
}
