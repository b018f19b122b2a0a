package dev.ferro.config;

/**
 * A configured value that is there.
 *
 * @param text the value, with expressions expanded
 * @param fromDatabaseUrl whether it comes out of a {@code DATABASE_URL}
 */
record Found(String text, boolean fromDatabaseUrl) {

    /** Without the value, which may be a password. */
    @Override
    public String toString() {
        return fromDatabaseUrl ? "a value of " + DatabaseUrlConfigSource.NAME : "a value";
    }
}
