package dev.ferro;

import java.util.Objects;

/**
 * One thing wrong with settings (R10). Immutable.
 *
 * @param key the configuration key at fault, relative to its connection: {@code pool.max-size}, {@code url}
 * @param reason what is wrong and what would be right; never the value of a secret
 */
public record SettingsProblem(String key, String reason) {

    /** Refuses nulls. */
    public SettingsProblem {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String toString() {
        return key + ": " + reason;
    }
}
