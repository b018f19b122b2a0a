package dev.ferro;

import java.util.Optional;

/**
 * What every exception of Ferro has, also those that extend an exception of Jakarta Data: a stable id, which the
 * documentation explains, and the connection concerned.
 */
public interface FerroError {

    /**
     * The whole message, beginning with the id.
     *
     * @return for example {@code FERRO0012: no connection named 'ap' …}
     */
    String getMessage();

    /**
     * The stable id of the error, never reused for another.
     *
     * @return for example {@code FERRO0012}
     */
    default String errorId() {
        String message = getMessage();
        int colon = message.indexOf(':');
        return colon < 0 ? message : message.substring(0, colon);
    }

    /**
     * The connection concerned.
     *
     * @return its name, or empty if the error concerns none or more than one
     */
    Optional<String> connection();
}
