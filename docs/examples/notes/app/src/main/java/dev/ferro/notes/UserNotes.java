package dev.ferro.notes;

import static dev.ferro.query.Ordering.asc;

import dev.ferro.Repository;
import dev.ferro.Sql;
import dev.ferro.Transactions;
import dev.ferro.interceptors.Transactional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * What a user may do. No method names a connection: each transaction is on the default one, {@code app}, and everything
 * in it follows. That nobody sees the notes of others is no condition of a query; the database refuses.
 */
// tag::user[]
@ApplicationScoped
@Transactional
public class UserNotes {

    @Inject
    Repository<Note> notes;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Inject
    Witness witness;

    /** Returns all notes that there are, for this user. */
    public List<NoteView> list(String user) {
        become(user);
        return notes.query().orderBy(asc(Note::id)).stream().map(Note::view).toList();
    }

    public NoteView add(String user, String text) {
        become(user);
        return notes.refresh(notes.insert(new Note(user, text))).view();
    }
    // end::user[]

    /** Changes the version that was seen, or nothing. Empty if there is no such note, for this user. */
    public Optional<NoteView> rewrite(String user, long id, String text, int seenVersion) {
        become(user);
        return notes.findById(id)
                .map(note -> notes.update(note.rewritten(text, seenVersion)))
                .map(note -> notes.refresh(note).view());
    }

    /** Returns whether there was such a note, for this user. */
    public boolean delete(String user, long id) {
        become(user);
        Optional<Note> note = notes.findById(id);
        note.ifPresent(notes::delete);
        return note.isPresent();
    }

    /** Adds a note in the name of somebody else, which the policy of the table refuses. */
    public NoteView forge(String user, String other, String text) {
        become(user);
        return notes.insert(new Note(other, text)).view();
    }

    // tag::become[]
    /** Until the transaction ends; the next one to get this physical connection is nobody again. */
    private void become(String user) {
        transactions.current().orElseThrow().set("app.user", user);
        witness.ask(sql);
    }
    // end::become[]
}
