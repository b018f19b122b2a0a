package dev.ferro.notes;

import static dev.ferro.query.Ordering.asc;

import dev.ferro.Repository;
import dev.ferro.Sql;
import dev.ferro.cdi.Using;
import dev.ferro.interceptors.Transactional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What those may do who look after the notes of all: each method reaches {@code service} by another rule. */
@ApplicationScoped
public class Desk {

    // tag::explicit[]
    @Inject
    @Using("service")
    Repository<Note> everything; // on service, or not at all

    @Inject
    @Using("service")
    Sql serviceSql;
    // end::explicit[]

    @Inject
    Repository<Note> notes;

    @Inject
    Repository<AuditEntry> audit;

    @Inject
    Sql sql;

    @Inject
    Witness witness;

    /** The explicit choice: the name stands at the injection point. */
    public List<NoteView> list() {
        witness.ask(serviceSql);
        return everything.query().orderBy(asc(Note::id)).stream()
                .map(Note::view)
                .toList();
    }

    /** The ambient transaction: it names service, and what is unqualified follows. Both are written, or neither. */
    // tag::ambient[]
    @Transactional(using = "service")
    public Optional<NoteView> hide(long id) {
        witness.ask(sql);
        return notes.findById(id).map(note -> {
            note.hide();
            audit.insert(new AuditEntry(id, "hidden"));
            return notes.refresh(notes.update(note)).view();
        });
    }
    // end::ambient[]

    /** The origin: nothing names a connection here but the note itself, which came from service. */
    // tag::origin[]
    public Optional<NoteView> star(long id) {
        return everything.findById(id).map(note -> {
            note.star();
            Note written = notes.refresh(notes.update(note)); // to where it was loaded, not to the default
            witness.believe(written.writtenBy());
            return written.view();
        });
    }
    // end::origin[]

    /** The default: neither a name, nor a transaction, nor an instance. And nobody said which user asks. */
    // tag::default[]
    public List<NoteView> listAsNobody() {
        witness.ask(sql);
        return notes.query().orderBy(asc(Note::id)).stream().map(Note::view).toList();
    }
    // end::default[]

    public List<AuditEntry> audit() {
        witness.ask(serviceSql);
        return audit.using("service").query().orderBy(asc(AuditEntry::id)).list();
    }
}
