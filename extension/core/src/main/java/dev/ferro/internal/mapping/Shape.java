package dev.ferro.internal.mapping;

import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an entity, an embeddable or a class of keys is made of the values of columns: a tree of constructors that was found
 * once, so that no row needs reflection. Immutable and thread-safe.
 */
final class Shape {

    private final MethodHandle constructor;
    private final boolean isRecord;
    private final Part[] parts;
    private final boolean isFlat;

    /**
     * Puts a shape together.
     *
     * @param type the class
     * @param constructor of {@link Reflection#constructor}
     * @param parts in the order of the class; for a record that of its components
     */
    Shape(Class<?> type, MethodHandle constructor, List<Part> parts) {
        this.constructor = constructor;
        this.isRecord = type.isRecord();
        this.parts = parts.toArray(Part[]::new);
        this.isFlat = isFlat(parts);
    }

    private static boolean isFlat(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (!(parts.get(i) instanceof Part.Leaf leaf) || leaf.position() != i || leaf.converter() != null) {
                return false;
            }
        }
        return true;
    }

    boolean isRecord() {
        return isRecord;
    }

    /** Makes an instance of the values of all columns of the entity. */
    Object create(@Nullable Object[] values) {
        if (isRecord) {
            return construct(isFlat && values.length == parts.length ? values : built(values));
        }
        Object instance = empty();
        for (Part part : parts) {
            part.own().set(instance, part.build(values));
        }
        return instance;
    }

    private @Nullable Object[] built(@Nullable Object[] values) {
        @Nullable Object[] components = new Object[parts.length];
        for (int i = 0; i < components.length; i++) {
            components[i] = parts[i].build(values);
        }
        return components;
    }

    /** A new instance of a class. */
    Object empty() {
        try {
            return (Object) constructor.invokeExact();
        } catch (Throwable failed) {
            throw Unchecked.rethrow(failed);
        }
    }

    /** A new record. */
    Object construct(@Nullable Object[] components) {
        try {
            return (Object) constructor.invokeExact(components);
        } catch (Throwable failed) {
            throw Unchecked.rethrow(failed);
        }
    }

    /** The components of a record, or what they begin with where there is none. */
    @Nullable
    Object[] components(@Nullable Object present) {
        @Nullable Object[] components = new Object[parts.length];
        for (int i = 0; i < components.length; i++) {
            components[i] = present == null ? parts[i].unset() : parts[i].own().get(present);
        }
        return components;
    }

    /** Writes what differs into an instance of a class. */
    void write(Object instance, @Nullable Object[] before, @Nullable Object[] after) {
        for (Part part : parts) {
            part.write(instance, before, after);
        }
    }
}
