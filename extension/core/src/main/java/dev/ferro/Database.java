package dev.ferro;

/** The databases Ferro speaks to. Immutable, and safe to share between threads. */
public enum Database {
    /** SQLite 3, in a file or in memory. */
    SQLITE("SQLite"),
    /** PostgreSQL. */
    POSTGRESQL("PostgreSQL");

    private final String product;

    Database(String product) {
        this.product = product;
    }

    /**
     * The name people know it by.
     *
     * @return {@code SQLite} or {@code PostgreSQL}
     */
    public String product() {
        return product;
    }
}
