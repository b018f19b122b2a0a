package dev.ferro.kit;

import dev.ferro.Ferro;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Another version of Ferro: its messages, with other words in one. They are put among the classes of an application, which
 * come before those of its libraries.
 */
final class OtherVersion {

    static final String WORDS = "no connection named";
    static final String OTHER_WORDS = "unheard connection ";

    private static final String MESSAGES = "dev.ferro.internal.errors";

    private OtherVersion() {}

    static void writeTo(Path directory) throws IOException {
        ClassFiles.copy(Ferro.class, MESSAGES, directory);
        for (Path file : ClassFiles.in(directory.resolve(MESSAGES.replace('.', '/')))) {
            // Each byte a character, and back; of the same length, because a class file tells how long a text is.
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            Files.writeString(file, content.replace(WORDS, OTHER_WORDS), StandardCharsets.ISO_8859_1);
        }
    }
}
