package dev.ferro.internal.mapping;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Access to a field, a component or a property of the instance itself. */
final class DirectAccess extends Access {

    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
    private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);

    private final MethodHandle getter;
    private final @Nullable MethodHandle setter;

    DirectAccess(MethodHandle getter, @Nullable MethodHandle setter) {
        this.getter = getter.asType(GETTER);
        this.setter = setter == null ? null : setter.asType(SETTER);
    }

    @Override
    public @Nullable Object get(Object instance) {
        try {
            return (Object) getter.invokeExact(instance);
        } catch (Throwable failed) {
            throw Unchecked.rethrow(failed);
        }
    }

    @Override
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

    @Override
    @Nullable
    Object changed(@Nullable Object present, @Nullable Object value) {
        return value;
    }
}
