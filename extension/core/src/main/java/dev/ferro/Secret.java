package dev.ferro;

import java.util.Arrays;
import java.util.Objects;

/**
 * A value that must never be printed: a password, or a URL parameter that may hold one.
 *
 * <p>{@link #toString()} is masked, and the characters are not kept as a {@code String}, so that a debugger's view, a
 * log line or a reflective printer of a settings object shows nothing (R25). Immutable and safe to share between
 * threads.
 */
public final class Secret {

    private static final String MASK = "****";

    private final char[] value;

    private Secret(char[] value) {
        this.value = value;
    }

    /**
     * Wraps a secret.
     *
     * @param value the secret, possibly empty
     * @return the secret behind a mask
     * @throws NullPointerException if {@code value} is null
     */
    public static Secret of(String value) {
        return new Secret(Objects.requireNonNull(value, "value").toCharArray());
    }

    /**
     * The secret itself, for the one place that hands it to a driver. Do not keep, print or compare the result.
     *
     * @return the value in clear
     */
    public String reveal() {
        return new String(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        // A hash of the characters would be a (weak) fingerprint of the secret in every printed identity.
        return 1;
    }

    @Override
    public String toString() {
        return MASK;
    }
}
