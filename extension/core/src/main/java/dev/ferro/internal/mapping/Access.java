package dev.ferro.internal.mapping;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Reads an attribute of an instance, and writes it where its class allows. Immutable and thread-safe. */
public final class Access {

    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
    private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);

    private final MethodHandle getter;
    private final @Nullable MethodHandle setter;

    Access(MethodHandle getter, @Nullable MethodHandle setter) {
        this.getter = getter.asType(GETTER);
        this.setter = setter == null ? null : setter.asType(SETTER);
    }

    /**
     * Reads the attribute.
     *
     * @param instance of the entity class
     * @return its value
     */
    public @Nullable Object get(Object instance) {
        try {
            return (Object) getter.invokeExact(instance);
        } catch (Throwable failed) {
            throw Unchecked.rethrow(failed);
        }
    }

    /**
     * Writes the attribute of a class; a record has no writable ones.
     *
     * @param instance of the entity class
     * @param value not null for a primitive
     */
    public void set(Object instance, @Nullable Object value) {
        if (setter == null) {
            throw new IllegalStateException("a component of a record is not writable");
        }
        try {
            setter.invokeExact(instance, value);
        } catch (Throwable failed) {
            throw Unchecked.rethrow(failed);
        }
    }
}
