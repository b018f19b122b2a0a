package dev.ferro.testing.databases;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A fresh, empty database that is gone after {@link #close()}: what a test on {@link DatabaseKind both databases}
 * needs. Its URLs are those of Ferro's key {@code url}, credentials included. Thread-safe.
 */
public sealed interface TestDatabase extends AutoCloseable permits PostgresqlDatabase, SqliteFile {

    /** Returns which database it is. */
    DatabaseKind kind();

    /** Returns the URL of a connection that may do everything in this database; the same as {@link #ownerUrl()}. */
    default String url() {
        return ownerUrl();
    }

    /** Returns the URL of the owner, who may do everything in this database. */
    String ownerUrl();

    /** Returns the URL of the elevated role: it may read and write every table, and create its own. */
    String serviceUrl();

    /** Returns the URL of the least privileged role: it may read every table, and nothing else. */
    String appUrl();

    /**
     * Connects as the owner, by the plain driver.
     *
     * @throws SQLException if the database refuses
     */
    Connection connect() throws SQLException;

    /** Removes the database, although connections may be open. A second call does nothing. */
    @Override
    void close();
}
