package dev.ferro.transaction;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entity that changes. Equal by its text, so that nothing here works by {@code equals}. */
@Entity
class Note {
    @Id
    @GeneratedValue
    @Nullable
    Long id;

    String text;

    byte @Nullable [] seal;

    Note() {
        this("");
    }

    Note(String text) {
        this.text = text;
    }

    Note texted(String other) {
        text = other;
        return this;
    }

    long key() {
        return Objects.requireNonNull(id);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Note note && note.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
