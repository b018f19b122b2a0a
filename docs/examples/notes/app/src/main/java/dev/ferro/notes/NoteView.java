package dev.ferro.notes;

/** What a client sees of a {@link Note}. */
public record NoteView(
        long id,
        String owner,
        String text,
        boolean starred,
        boolean hidden,
        String writtenBy,
        String createdAt,
        int version) {}
