package dev.ferro.container;

import dev.ferro.testing.databases.PostgresqlDatabase;
import org.postgresql.ds.PGPoolingDataSource;

/** The pool in PostgreSQL's driver, of one physical connection: it hands out what it gets back, and resets nothing. */
@SuppressWarnings("deprecation") // for applications; it is the plainest of pools
final class DriversPool extends PGPoolingDataSource implements AutoCloseable {

    private DriversPool() {}

    static DriversPool of(PostgresqlDatabase database) {
        DriversPool pool = new DriversPool();
        pool.setDataSourceName(database.name());
        pool.setUrl(database.jdbcUrl());
        pool.setUser(database.owner().name());
        pool.setPassword(database.owner().password());
        pool.setMaxConnections(1);
        return pool;
    }
}
