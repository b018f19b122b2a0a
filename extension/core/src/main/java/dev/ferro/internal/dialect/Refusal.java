package dev.ferro.internal.dialect;

import java.util.Objects;

/**
 * A codec cannot take a value. Whoever called it knows the attribute and turns this into an error that names it; so it
 * carries no stack trace and never leaves the engine.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * Refuses.
     *
     * @param reason what is wrong and what would be right
     */
    public Refusal(String reason) {
        super(reason, null, false, false);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /**
     * Why.
     *
     * @return what is wrong and what would be right
     */
    public String reason() {
        return reason;
    }
}
