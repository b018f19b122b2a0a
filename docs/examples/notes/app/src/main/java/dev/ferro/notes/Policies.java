package dev.ferro.notes;

import dev.ferro.Connections;
import dev.ferro.Schema;
import dev.ferro.Sql;
import dev.ferro.Transactions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;

/** Creates tables and policies at start, as their owner, whose connection is then closed. */
@ApplicationScoped
public class Policies {

    // tag::policies[]
    private static final List<String> ROW_LEVEL_SECURITY = List.of(
            "alter table notes enable row level security",
            "drop policy if exists own on notes",
            """
            create policy own on notes to notes_app
                using (owner = current_setting('app.user', true) and not hidden)
                with check (owner = current_setting('app.user', true) and not hidden)
            """,
            "grant select, insert, update, delete on notes to notes_app, notes_service",
            "grant select, insert on audit to notes_service"); // and nothing of it to notes_app
    // end::policies[]

    private static final List<String> WITNESS = List.of(
            """
            create or replace function sign() returns trigger language plpgsql as
                'begin new.written_by = current_user; return new; end'
            """,
            "create or replace trigger sign before insert or update on notes for each row execute function sign()",
            "create or replace trigger sign before insert on audit for each row execute function sign()");

    @Inject
    Schema schema;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Inject
    Connections connections;

    void create(@Observes @Priority(Interceptor.Priority.APPLICATION) Startup event) {
        schema.create("owner");
        transactions.using("owner").run(transaction -> {
            ROW_LEVEL_SECURITY.forEach(sql::execute);
            WITNESS.forEach(sql::execute);
        });
        connections.close("owner"); // from here on nothing in this process may change a table
    }

    /** The server, if it is ours, goes when nobody uses it any more. */
    void stop(@Observes Shutdown event) {
        List.copyOf(connections.names()).forEach(connections::close);
        EmbeddedServer.stop();
    }
}
