package dev.ferro.internal.query;

import dev.ferro.RowException;
import dev.ferro.internal.dialect.Conversions;
import dev.ferro.internal.dialect.Refusal;
import dev.ferro.internal.errors.Messages;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a result of the values of a row.
 *
 * @param <R> the result
 */
@FunctionalInterface
interface Projection<R extends @Nullable Object> {

    R of(@Nullable Object[] values);

    /** The only value itself. */
    @SuppressWarnings("unchecked") // its codec reads the type of its expression
    static <V> Projection<@Nullable V> value() {
        return values -> (V) values[0];
    }

    /** A record whose components are the values, in their order. */
    static <R extends Record> Projection<R> record(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<R> constructor = constructor(type, components);
        return values -> {
            @Nullable Object[] arguments = new Object[components.length];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = argument(type, components[i], values[i]);
            }
            return create(type, constructor, arguments);
        };
    }

    private static <R> Constructor<R> constructor(Class<R> type, RecordComponent[] components) {
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException | InaccessibleObjectException closed) {
            throw failure(type, "its package is closed to reflection; open it to dev.ferro.core");
        }
    }

    private static <R> R create(Class<R> type, Constructor<R> constructor, @Nullable Object[] arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw failure(
                    type,
                    "its constructor threw "
                            + refused.getTargetException().getClass().getName());
        } catch (ReflectiveOperationException impossible) {
            throw failure(type, "its constructor cannot be called");
        }
    }

    private static @Nullable Object argument(Class<?> type, RecordComponent component, @Nullable Object value) {
        Class<?> wanted = MethodType.methodType(component.getType()).wrap().returnType();
        if (value == null) {
            if (component.getType().isPrimitive()) {
                throw failure(type, component.getName() + " is null, which a primitive type cannot be");
            }
            return null;
        }
        try {
            return Conversions.to(value, wanted);
        } catch (Refusal refusal) {
            throw failure(
                    type,
                    component.getName() + " takes " + wanted.getSimpleName() + ", but what is selected for it is "
                            + value.getClass().getSimpleName());
        }
    }

    private static RowException failure(Class<?> type, String reason) {
        return new RowException(null, Messages.MSG.rowMapping(type.getSimpleName(), reason));
    }
}
