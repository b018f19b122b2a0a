package dev.ferro.flyway;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.FlywaySettings;
import dev.ferro.SchemaGeneration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A directory of migrations, and settings that run them. */
record Scripts(Path directory) {

    static final String ITEM = "create table item (id integer primary key, name varchar(40))";

    Scripts with(String file, String sql) {
        try {
            Files.writeString(directory.resolve(file), sql + ";\n");
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    FlywaySettings.Builder flyway() {
        return FlywaySettings.builder().locations("filesystem:" + directory);
    }

    /** A connection {@code main}, the default. */
    ConnectionSettings.Builder settings(String url) {
        return settings(url, flyway().build());
    }

    static ConnectionSettings.Builder settings(String url, FlywaySettings flyway) {
        return ConnectionSettings.builder("main")
                .url(url)
                .defaultConnection(true)
                .flyway(flyway)
                .schemaGeneration(SchemaGeneration.NONE);
    }

    static Ferro start(ConnectionSettings settings) {
        return Ferro.builder().connection(settings).build();
    }

    Ferro start(String url) {
        return start(settings(url).build());
    }

    /** The versions in the history, in the order in which they ran. */
    static List<Object> history(Ferro ferro) {
        return history(ferro, "flyway_schema_history");
    }

    static List<Object> history(Ferro ferro, String table) {
        return ferro.sql().fetchAll("select version from " + table + " order by installed_rank").stream()
                .map(row -> row.get("version"))
                .toList();
    }

    static long count(Ferro ferro, String table) {
        return ferro.sql()
                .fetchOne("select count(*) as n from " + table)
                .flatMap(row -> row.get("n", Long.class))
                .orElseThrow();
    }
}
