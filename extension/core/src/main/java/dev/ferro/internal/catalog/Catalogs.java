package dev.ferro.internal.catalog;

import dev.ferro.Database;

/** Stub. */
public final class Catalogs {
    private Catalogs() {}

    /**
     * Stub.
     * @param database which
     * @return the catalog
     */
    public static Catalog of(Database database) {
        throw new UnsupportedOperationException(database.toString());
    }
}
