package dev.ferro.quickstart;

import dev.ferro.Sql;

/** An empty database that does not outlive the run. The configuration finds it by system properties. */
interface TemporaryDatabase extends AutoCloseable {

    /** Whether it tells an owner of tables from those who use them. */
    boolean hasRoles();

    /** Whom the database takes us for, as ending of a line; empty where there are no users. */
    String user(Sql sql);

    @Override
    void close();
}
