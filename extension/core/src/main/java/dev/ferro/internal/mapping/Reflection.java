package dev.ferro.internal.mapping;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns fields and constructors into method handles, once per entity, so that no row needs reflection. */
final class Reflection {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private Reflection() {}

    static Field field(Class<?> type, String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("a record has a field for each component", impossible);
        }
    }

    static Optional<Access> access(Member member, List<String> problems) {
        Class<?> owner = member.owner();
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(owner, LOOKUP);
            if (member.source() instanceof Field field) {
                return access(lookup, field, member.name(), problems);
            }
            return Optional.of(new DirectAccess(
                    lookup.unreflect((Method) member.source()),
                    lookup.unreflect(Objects.requireNonNull(member.setter()))));
        } catch (IllegalAccessException | InaccessibleObjectException closed) {
            problems.add(member.name() + ": " + closedPackage(owner));
            return Optional.empty();
        }
    }

    private static Optional<Access> access(MethodHandles.Lookup lookup, Field field, String name, List<String> problems)
            throws IllegalAccessException {
        if (field.getDeclaringClass().isRecord()) {
            return Optional.of(new DirectAccess(lookup.unreflectGetter(field), null));
        }
        if (Modifier.isFinal(field.getModifiers())) {
            problems.add(name + ": the field is final; remove 'final', or make the entity a record");
            return Optional.empty();
        }
        return Optional.of(new DirectAccess(lookup.unreflectGetter(field), lookup.unreflectSetter(field)));
    }

    /** A new instance of a class of the application that serves a whole entity. */
    static @Nullable Object instance(Class<?> type, String path, List<String> problems) {
        List<String> closed = new ArrayList<>();
        MethodHandle constructor = constructor(type, closed);
        if (!closed.isEmpty()) {
            problems.add(path + ": " + type.getName() + ": " + String.join("; ", closed));
            return null;
        }
        try {
            return (Object) constructor.invokeExact();
        } catch (Throwable failed) {
            problems.add(path + ": the constructor of " + type.getName() + " threw "
                    + failed.getClass().getName());
            return null;
        }
    }

    static MethodHandle constructor(Class<?> type, List<String> problems) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, LOOKUP);
            return type.isRecord() ? canonical(type, lookup) : noArguments(type, lookup);
        } catch (NoSuchMethodException missing) {
            problems.add("it has no constructor without parameters; add one, private if you like, or make it a record");
        } catch (IllegalAccessException | InaccessibleObjectException closed) {
            problems.add(closedPackage(type));
        }
        return MethodHandles.constant(Object.class, "");
    }

    private static MethodHandle canonical(Class<?> type, MethodHandles.Lookup lookup)
            throws NoSuchMethodException, IllegalAccessException {
        Class<?>[] components = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        MethodHandle constructor = lookup.findConstructor(type, MethodType.methodType(void.class, components));
        return constructor
                .asType(constructor.type().generic())
                .asSpreader(Object[].class, components.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    private static MethodHandle noArguments(Class<?> type, MethodHandles.Lookup lookup)
            throws NoSuchMethodException, IllegalAccessException {
        return lookup.findConstructor(type, MethodType.methodType(void.class))
                .asType(MethodType.methodType(Object.class));
    }

    private static String closedPackage(Class<?> type) {
        return "its package is closed to reflection; add 'opens " + type.getPackageName()
                + " to dev.ferro.core' to its module";
    }
}
