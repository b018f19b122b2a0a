package dev.ferro.notes;

import dev.ferro.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks the database itself as which role it is spoken to; the answer goes into the response. */
@ApplicationScoped
public class Witness {

    @Inject
    RouteTrace trace;

    /** Asks on the connection that others are asked on here and now. */
    void ask(Sql sql) {
        believe(sql.fetchOne("select current_user::text as role")
                .flatMap(row -> row.get("role", String.class))
                .orElseThrow());
    }

    /** Somebody else has asked. */
    void believe(String role) {
        trace.role(role);
    }
}
