package dev.ferro.internal.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key of an entity: its columns, how the application knows it, and who gives it. Immutable and thread-safe.
 *
 * <p>The application knows a key of one attribute by its value, and any other one by an instance of its
 * {@code @EmbeddedId} or {@code @IdClass}.
 */
public final class EntityKey {

    private final Class<?> type;
    private final int[] positions;
    private final Generated generated;
    private final @Nullable KeyClass composed;

    /** Who gives the key; where it is a sequence, which one. */
    record Generated(KeyGeneration by, Optional<Sequence> sequence) {
        static final Generated NOT = new Generated(KeyGeneration.ASSIGNED, Optional.empty());
    }

    /**
     * A class of keys.
     *
     * @param shape makes a key of the values of all columns of the entity
     * @param parts read the values of the key's columns out of a key, in their order
     */
    record KeyClass(Shape shape, List<Access> parts) {}

    EntityKey(Class<?> type, int[] positions, Generated generated, @Nullable KeyClass composed) {
        this.type = type;
        this.positions = positions;
        this.generated = generated;
        this.composed = composed;
    }

    /**
     * The class of keys.
     *
     * @return that of the attribute, boxed, or of the {@code @EmbeddedId} or {@code @IdClass}
     */
    public Class<?> type() {
        return type;
    }

    /**
     * Whether keys are instances of a class of their own.
     *
     * @return true for {@code @EmbeddedId} and {@code @IdClass}
     */
    public boolean isComposed() {
        return composed != null;
    }

    /**
     * Takes a key apart.
     *
     * @param key of {@link #type}
     * @return the values of its columns, in their order, null where a part is unset
     */
    public @Nullable Object[] split(Object key) {
        return composed == null
                ? new @Nullable Object[] {key}
                : composed.parts().stream().map(part -> part.get(key)).toArray();
    }

    /**
     * Puts a key together.
     *
     * @param values of all columns of the entity
     * @return the key as the application knows it, or null where a part of it is unset
     */
    public @Nullable Object of(@Nullable Object[] values) {
        if (composed == null) {
            return values[positions[0]];
        }
        for (int position : positions) {
            if (values[position] == null) {
                return null;
            }
        }
        return composed.shape().create(values);
    }

    /**
     * What tells rows apart, for a map.
     *
     * @param values of all columns of the entity
     * @return something to compare, or null where a key is unset or cannot be compared
     */
    public @Nullable Object identity(@Nullable Object[] values) {
        return identityOf(positions.length == 1 ? new @Nullable Object[] {values[positions[0]]} : parts(values));
    }

    private @Nullable Object[] parts(@Nullable Object[] values) {
        @Nullable Object[] parts = new Object[positions.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = values[positions[i]];
        }
        return parts;
    }

    /**
     * What tells rows apart, for a map.
     *
     * @param parts the values of the key's columns
     * @return something to compare, or null where a key is unset or cannot be compared
     */
    public static @Nullable Object identityOf(@Nullable Object[] parts) {
        for (Object part : parts) {
            if (part == null || part.getClass().isArray()) {
                return null;
            }
        }
        return parts.length == 1 ? parts[0] : Arrays.asList(parts);
    }

    /**
     * The sequence that gives the key.
     *
     * @return present where a sequence is who gives it
     */
    public Optional<Sequence> sequence() {
        return generated.sequence();
    }

    int[] positions() {
        return positions;
    }

    KeyGeneration generation() {
        return generated.by();
    }
}
