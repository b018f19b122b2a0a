package dev.ferro.notes;

import dev.ferro.Repository;
import dev.ferro.Sql;
import dev.ferro.cdi.Using;
import dev.ferro.interceptors.Transactional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Mistakes that a program might make: each is refused before anything is sent to the other connection. */
@ApplicationScoped
public class Crossings {

    @Inject
    Repository<Note> notes;

    @Inject
    @Using("service")
    Repository<Note> everything;

    @Inject
    Sql sql;

    @Inject
    @Using("service")
    Sql serviceSql;

    @Inject
    Witness witness;

    // tag::crossing[]
    @Transactional(using = "service")
    public long switchToApp() {
        witness.ask(sql);
        return notes.using("app").count(); // another connection than that of the transaction
    }

    public Note writeThroughApp() {
        witness.ask(serviceSql);
        Note note = everything.findAll().findFirst().orElseThrow(() -> Problem.badRequest("write a note first"));
        return notes.using("app").update(note); // another connection than that of the note
    }
    // end::crossing[]
}
