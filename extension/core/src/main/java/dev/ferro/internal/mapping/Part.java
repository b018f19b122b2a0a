package dev.ferro.internal.mapping;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A part of an instance: an attribute with its column, or an embeddable with several. */
sealed interface Part {

    /** Access to the part in its owner. */
    Access own();

    /** What a part begins with where nobody has set it. */
    @Nullable
    Object unset();

    /** Makes the part of the values of all columns of the entity. */
    @Nullable
    Object build(@Nullable Object[] values);

    /** Writes what differs into an owner that is a class. */
    void write(Object owner, @Nullable Object[] before, @Nullable Object[] after);

    /**
     * One attribute.
     *
     * @param own access to it, not yet converted
     * @param unset zero for a primitive
     * @param position of its column
     * @param converter before it, or null
     */
    record Leaf(
            Access own,
            @Nullable Object unset,
            int position,
            @Nullable ValueConverter converter) implements Part {

        @Override
        public @Nullable Object build(@Nullable Object[] values) {
            return converter == null ? values[position] : converter.toAttribute(values[position]);
        }

        @Override
        public void write(Object owner, @Nullable Object[] before, @Nullable Object[] after) {
            if (!Objects.deepEquals(before[position], after[position])) {
                own.set(owner, build(after));
            }
        }
    }

    /**
     * An embeddable. It is null where all its columns are null.
     *
     * @param own access to it
     * @param shape how it is made
     * @param from its first column
     * @param to behind its last column
     */
    record Group(Access own, Shape shape, int from, int to) implements Part {

        @Override
        public @Nullable Object unset() {
            return null;
        }

        boolean isNull(@Nullable Object[] values) {
            for (int i = from; i < to; i++) {
                if (values[i] != null) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public @Nullable Object build(@Nullable Object[] values) {
            return isNull(values) ? null : shape.create(values);
        }

        @Override
        public void write(Object owner, @Nullable Object[] before, @Nullable Object[] after) {
            if (same(before, after)) {
                return;
            }
            Object present = own.get(owner);
            if (present == null || shape.isRecord() || isNull(after)) {
                own.set(owner, build(after));
            } else {
                shape.write(present, before, after);
            }
        }

        private boolean same(@Nullable Object[] before, @Nullable Object[] after) {
            for (int i = from; i < to; i++) {
                if (!Objects.deepEquals(before[i], after[i])) {
                    return false;
                }
            }
            return true;
        }
    }
}
