package dev.ferro.matrix;

import dev.ferro.ConnectionSettings;
import dev.ferro.PoolSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A database that both connections reach, and what it tells about who did what. It never asks the product. Connections
 * are named as in {@link Names}.
 */
interface Witness extends AutoCloseable {

    long FIRST = 1;
    long SECOND = 2;

    /** The row that {@code usingOriginOf} is shown. */
    long ORIGINAL = 3;

    /** On SQLite a row that only this connection has. */
    long KEY_ON_SERVICE = 4;

    String INSERT = "insert into fruit (id, name) values (30, 'inserted')";
    String SELECT = "select id, name from fruit where id = 1";

    /** What {@link #SELECT} gives. */
    record Named(long id, String name) {}

    /** Settings of a connection with that name, its URL included. */
    ConnectionSettings.Builder settings(String name);

    /** Brings all tables to their known content, without the one that {@code Schema.create} makes. */
    void reset();

    /** Takes away the rows that the operation is to insert. */
    void makeRoom();

    /** Forgets everything seen so far. */
    void watch();

    /** On which connections anything was seen since the last call, statements and logins alike. */
    Set<String> reached();

    /** Through which connections anything was written since {@link #watch}, and not rolled back. */
    Set<String> wrote();

    /** On how many physical connections anything was seen since {@link #watch}. */
    int physicalConnections();

    /** Whether a transaction was begun since {@link #watch}. */
    boolean begun();

    /** Whether {@link #reached}, {@link #physicalConnections} and {@link #begun} see everything that is sent. */
    boolean seesStatements();

    /** The connection that gave this, if it shows. */
    Optional<String> place(Object given);

    @Override
    void close();

    /** A pool that no combination exhausts, and that waits for nobody. */
    static PoolSettings pool() {
        return PoolSettings.builder()
                .maxSize(4)
                .acquireTimeout(Duration.ofSeconds(2))
                .build();
    }
}
