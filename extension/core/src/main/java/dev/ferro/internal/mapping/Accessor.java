package dev.ferro.internal.mapping;

import dev.ferro.InvalidQueryException;
import dev.ferro.internal.errors.Messages;
import java.io.Serializable;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a method reference refers to. It is looked at once per place in the program: each place has a class of its own, and
 * what is known of it lives as long as that class. Immutable and thread-safe.
 *
 * @param entity the class in front of the colons
 * @param attribute the name of the attribute that the method reads
 */
public record Accessor(Class<?> entity, String attribute) {

    private static final ClassValue<AtomicReference<Accessor>> KNOWN = new ClassValue<>() {
        @Override
        protected AtomicReference<Accessor> computeValue(Class<?> type) {
            return new AtomicReference<>();
        }
    };

    /**
     * What a method reference refers to.
     *
     * @param reference a serializable functional interface
     * @return the class and the attribute
     * @throws InvalidQueryException if it is no reference to the accessor of an attribute
     */
    public static Accessor of(Serializable reference) {
        AtomicReference<Accessor> known =
                KNOWN.get(Objects.requireNonNull(reference, "getter").getClass());
        Accessor accessor = known.get();
        if (accessor == null) {
            accessor = read(reference);
            known.set(accessor);
        }
        return accessor;
    }

    private static Accessor read(Serializable reference) {
        SerializedLambda lambda = serialized(reference);
        String method = lambda.getImplMethodName();
        if (method.startsWith("lambda$") || !lambda.getImplMethodSignature().startsWith("()")) {
            throw refused("a lambda with a body, or something else that is no plain reference to an accessor");
        }
        MethodType type = MethodType.fromMethodDescriptorString(
                lambda.getInstantiatedMethodType(), reference.getClass().getClassLoader());
        Class<?> entity = type.parameterType(0);
        return new Accessor(
                entity,
                AccessorNames.attribute(entity, method)
                        .orElseThrow(() -> refused(entity.getSimpleName() + "::" + method + ", and "
                                + entity.getSimpleName() + " has no attribute of such a name")));
    }

    private static SerializedLambda serialized(Serializable reference) {
        try {
            Method replacement = reference.getClass().getDeclaredMethod("writeReplace");
            replacement.setAccessible(true);
            if (replacement.invoke(reference) instanceof SerializedLambda lambda) {
                return lambda;
            }
        } catch (InaccessibleObjectException closed) {
            throw refused("a method reference in a package that is closed to reflection; open it to dev.ferro.core");
        } catch (ReflectiveOperationException none) {
            throw refused("an object of class " + reference.getClass().getName());
        }
        throw refused("an object of class " + reference.getClass().getName());
    }

    private static InvalidQueryException refused(String given) {
        return new InvalidQueryException(null, Messages.MSG.noAccessor(given));
    }
}
