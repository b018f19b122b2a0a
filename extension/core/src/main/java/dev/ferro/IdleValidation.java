package dev.ferro;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a pooled physical connection is asked whether it is alive before it is handed out, so that a killed backend
 * does not reach the user (R9, key {@code pool.validate-on-borrow}). Immutable.
 *
 * <p>{@code IdleValidation.after(Duration.ofSeconds(1))} is the default: a connection used within the last second is
 * trusted, because the question costs a round trip.
 */
public final class IdleValidation {

    private static final IdleValidation NEVER = new IdleValidation(null);

    private final @Nullable Duration idle;

    private IdleValidation(@Nullable Duration idle) {
        this.idle = idle;
    }

    /**
     * Validates on every borrow.
     *
     * @return the strictest mode
     */
    public static IdleValidation always() {
        return new IdleValidation(Duration.ZERO);
    }

    /**
     * Never validates: a dead physical connection is noticed by the statement that fails on it.
     *
     * @return the mode without validation
     */
    public static IdleValidation never() {
        return NEVER;
    }

    /**
     * Validates a connection that nobody used for that long.
     *
     * @param idle how long a connection is trusted after its last use; zero is {@link #always()}
     * @return the mode
     */
    public static IdleValidation after(Duration idle) {
        return new IdleValidation(Objects.requireNonNull(idle, "idle"));
    }

    /**
     * How long a connection is trusted.
     *
     * @return empty for {@link #never()}, zero for {@link #always()}
     */
    public Optional<Duration> idle() {
        return Optional.ofNullable(idle);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdleValidation that && Objects.equals(idle, that.idle);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(idle);
    }

    @Override
    public String toString() {
        return idle == null ? "never" : idle.isZero() ? "always" : "after " + idle;
    }
}
