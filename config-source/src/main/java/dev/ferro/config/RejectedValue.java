package dev.ferro.config;

/**
 * A configured value that cannot be used. Carries the reason only, and no cause: those of converters and of Config
 * implementations quote the value (R25). Never leaves this package.
 */
final class RejectedValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    RejectedValue(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** What is wrong and what would be right, to stand behind the property. */
    String reason() {
        return reason;
    }
}
