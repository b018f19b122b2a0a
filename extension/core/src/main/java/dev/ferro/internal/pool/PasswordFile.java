package dev.ferro.internal.pool;

import dev.ferro.ConnectionSettings;
import dev.ferro.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the password of a new physical connection comes from; a file is read each time, so that it can be rotated. */
final class PasswordFile {

    private PasswordFile() {}

    static Optional<Secret> password(ConnectionSettings settings) throws UnreadableException {
        return settings.passwordFile().isPresent()
                ? Optional.of(read(settings.passwordFile().get()))
                : settings.password();
    }

    private static Secret read(Path file) throws UnreadableException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String line = reader.readLine();
            if (line == null || line.isEmpty()) {
                throw new UnreadableException("its first line is empty");
            }
            return Secret.of(line);
        } catch (UnreadableException empty) {
            throw empty;
        } catch (NoSuchFileException missing) {
            throw new UnreadableException("the file " + file + " does not exist");
        } catch (AccessDeniedException denied) {
            throw new UnreadableException("reading " + file + " is not permitted");
        } catch (CharacterCodingException binary) {
            throw new UnreadableException("the file " + file + " is not UTF-8 text");
        } catch (IOException unreadable) {
            throw new UnreadableException(
                    Files.isDirectory(file) ? file + " is a directory" : "the file " + file + " is not readable");
        }
    }

    /** The reason is safe to show. */
    static final class UnreadableException extends IOException {
        private static final long serialVersionUID = 1L;

        UnreadableException(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
