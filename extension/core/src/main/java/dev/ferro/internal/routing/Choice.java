package dev.ferro.internal.routing;

import dev.ferro.internal.pool.ConnectionIdentity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen at a use site. Immutable.
 *
 * @param explicit the name of {@code @Using} or {@code using(…)}, or null
 * @param origin that of the instance given to {@code usingOriginOf(…)}, or null
 */
public record Choice(@Nullable String explicit, @Nullable ConnectionIdentity origin) {

    /** Nothing was chosen. */
    public static final Choice NONE = new Choice(null, null);

    /**
     * The same with an explicit choice.
     *
     * @param connection the name of a connection
     * @return a choice that replaces an earlier explicit one
     */
    public Choice using(String connection) {
        return new Choice(Objects.requireNonNull(connection, "connection"), origin);
    }

    /**
     * The same with an origin.
     *
     * @param from where an instance came from
     * @return a choice that replaces an earlier origin
     */
    public Choice from(ConnectionIdentity from) {
        return new Choice(explicit, from);
    }

    /** For messages. */
    @Override
    public String toString() {
        return (explicit == null ? "" : " using " + explicit)
                + (origin == null ? "" : " using origin " + origin.name());
    }
}
