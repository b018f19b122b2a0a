package dev.ferro.notes;

import org.jspecify.annotations.Nullable;

/** What a client sends: a text and, to change one, the version that it saw. Filled by the runtime's JSON Binding. */
public class NewText {

    private @Nullable String text;
    private int version;

    /** For JSON Binding. */
    public NewText() {}

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    /** Returns the text without blanks around it, or refuses it. */
    static String of(@Nullable NewText sent) {
        String text = sent == null ? null : sent.text;
        if (text == null || text.isBlank()) {
            throw Problem.badRequest("a note needs a text");
        }
        return text.strip();
    }
}
