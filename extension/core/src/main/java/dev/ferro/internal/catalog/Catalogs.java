package dev.ferro.internal.catalog;

import dev.ferro.Database;

/** Where the readers of the databases are. */
public final class Catalogs {

    private Catalogs() {}

    /**
     * Finds the reader of a database.
     *
     * @param database the database
     * @return its catalog, shared
     */
    public static Catalog of(Database database) {
        return switch (database) {
            case SQLITE -> SqliteCatalog.INSTANCE;
            case POSTGRESQL -> PostgresqlCatalog.INSTANCE;
        };
    }
}
