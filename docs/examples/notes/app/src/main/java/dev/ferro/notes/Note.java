package dev.ferro.notes;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A note of somebody. Which rows of it there are depends on who asks; see {@link Policies}. */
// tag::entity[]
@Entity
@Table(name = "notes")
public class Note {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(updatable = false, nullable = false)
    private String owner;

    @Column(nullable = false)
    private String text;

    private boolean starred;

    private boolean hidden;

    /** The role that wrote the row last, by the testimony of the database: a trigger sets it. */
    @Column(name = "written_by", insertable = false, updatable = false, nullable = false)
    private @Nullable String writtenBy;

    @Column(name = "created_at", updatable = false, nullable = false)
    private Instant createdAt;

    @Version
    private int version;
    // end::entity[]

    /** For Ferro. */
    protected Note() {}

    Note(String owner, String text) {
        this.owner = owner;
        this.text = text;
        this.createdAt = Instant.now();
    }

    /** The same row with another text, changed by somebody who saw that version of it: a new object, without an origin. */
    Note rewritten(String newText, int seenVersion) {
        Note note = new Note(owner, newText);
        note.id = id;
        note.starred = starred;
        note.createdAt = createdAt;
        note.version = seenVersion;
        return note;
    }

    @Nullable
    Long id() {
        return id;
    }

    void star() {
        starred = true;
    }

    void hide() {
        hidden = true;
    }

    String writtenBy() {
        return requireNonNull(writtenBy, "not read yet");
    }

    NoteView view() {
        return new NoteView(
                requireNonNull(id), owner, text, starred, hidden, writtenBy(), createdAt.toString(), version);
    }
}
