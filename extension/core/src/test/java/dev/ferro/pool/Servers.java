package dev.ferro.pool;

import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.PostgresqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What tests ask of the server behind the pool's back. */
final class Servers {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Servers() {}

    /** The URL of a connection with all rights in a database. */
    static String superuserUrl(PostgresqlDatabase database) {
        String url = PostgresqlServer.get().url();
        return url.substring(0, url.lastIndexOf('/') + 1) + database.name();
    }

    /** The answer of the server, asked by a connection outside of all pools. */
    static String ask(PostgresqlDatabase database, String query) throws SQLException {
        try (Connection outside = database.connectAsSuperuser()) {
            return Borrower.query(outside, query);
        }
    }

    /** Ends a server process, and returns when it is gone. */
    static void kill(PostgresqlDatabase database, String backend) throws SQLException {
        ask(database, "select pg_terminate_backend(" + backend + ", 10000)");
    }

    /** Waits for what another thread or process does in its own time. */
    static boolean eventually(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return true;
    }
}
