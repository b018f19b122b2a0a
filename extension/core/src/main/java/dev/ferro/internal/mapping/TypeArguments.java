package dev.ferro.internal.mapping;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the arguments that a class gives to the type parameters of an interface, also through classes between them. */
final class TypeArguments {

    private TypeArguments() {}

    /** The raw classes; empty if the class does not say them. */
    static List<Class<?>> of(Class<?> type, Class<?> generic) {
        return found(type, generic, Map.of());
    }

    private static List<Class<?>> found(Type at, Class<?> generic, Map<Type, Type> known) {
        Class<?> raw = raw(at, known);
        Map<Type, Type> here = new HashMap<>(known);
        if (at instanceof ParameterizedType parameterized) {
            for (int i = 0; i < raw.getTypeParameters().length; i++) {
                here.put(raw.getTypeParameters()[i], parameterized.getActualTypeArguments()[i]);
            }
        }
        if (raw == generic) {
            List<Class<?>> arguments = Stream.of(raw.getTypeParameters())
                    .<Class<?>>map(parameter -> raw(here.getOrDefault(parameter, parameter), here))
                    .toList();
            return arguments.contains(Object.class) ? List.of() : arguments;
        }
        return Stream.concat(Stream.of(raw.getGenericInterfaces()), Stream.ofNullable(raw.getGenericSuperclass()))
                .filter(above -> above != Object.class)
                .map(above -> found(above, generic, here))
                .filter(arguments -> !arguments.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Class<?> raw(Type type, Map<Type, Type> known) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        Type bound = known.get(type);
        return bound == null || bound == type ? Object.class : raw(bound, known);
    }
}
