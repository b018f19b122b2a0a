package dev.ferro.kit.app;

import dev.ferro.Sql;
import dev.ferro.cdi.Using;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * What each scenario finds: account 1, which {@code app} may see, and account 2, which it may not. PostgreSQL hides it by
 * row level security; on SQLite each connection has a file of its own.
 */
@ApplicationScoped
public class Rows {

    /** The account that every connection sees. */
    public static final long SHARED = 1;

    /** The account that only {@code service} sees. */
    public static final long HIDDEN = 2;

    @Inject
    @Using("service")
    Sql service;

    @Inject
    Place place;

    /** Makes the tables what each scenario expects. */
    public void reset() {
        clear(service);
        add(service, SHARED, true);
        add(service, HIDDEN, false);
        if (place.eachHasAFileOfItsOwn()) {
            Sql app = service.using("app");
            clear(app);
            add(app, SHARED, true);
        }
    }

    private static void clear(Sql sql) {
        sql.execute("delete from accounts");
        sql.execute("delete from pipeline_events");
    }

    private static void add(Sql sql, long id, boolean visible) {
        sql.execute("insert into accounts (id, email, visible) values (?, ?, ?)", id, id + "@example.org", visible);
    }
}
