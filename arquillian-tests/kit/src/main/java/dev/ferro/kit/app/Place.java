package dev.ferro.kit.app;

import dev.ferro.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks the database itself which connection it is: by the role on PostgreSQL, by the file on SQLite. */
@ApplicationScoped
public class Place {

    @Inject
    @ConfigProperty(name = "kit.database")
    String database;

    @Inject
    @ConfigProperty(name = "kit.place.app")
    String app;

    @Inject
    @ConfigProperty(name = "kit.place.service")
    String service;

    /**
     * Returns {@code app} or {@code service}.
     *
     * @throws AssertionError if it is neither
     */
    public String of(Sql sql) {
        String found = eachHasAFileOfItsOwn() ? file(sql) : role(sql);
        if (found.equals(app)) {
            return "app";
        }
        if (found.equals(service)) {
            return "service";
        }
        throw new AssertionError("neither app nor service, but " + found);
    }

    /** Returns the role of {@code service}; on SQLite its file. */
    public String ofService() {
        return service;
    }

    /** Returns true on SQLite. */
    public boolean eachHasAFileOfItsOwn() {
        return database.equals("sqlite");
    }

    private static String role(Sql sql) {
        return sql.fetchOne("select current_user as name")
                .orElseThrow()
                .get("name", String.class)
                .orElseThrow();
    }

    private static String file(Sql sql) {
        return sql.fetchOne("pragma database_list")
                .flatMap(row -> row.get("file", String.class))
                .orElseThrow();
    }
}
