package dev.ferro.internal.mapping;

/** Why an attribute cannot be mapped; caught where its name is known. */
final class Unmappable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    Unmappable(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
