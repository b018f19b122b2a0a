package dev.ferro.internal.mapping;

import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the properties of a class: a getter and its setter. They come in the order of the fields of the same names, because
 * Java promises no order of methods; those without such a field come last, by name.
 */
final class Properties {

    private Properties() {}

    static List<Member> of(Class<?> type, List<String> problems) {
        List<String> fields =
                Stream.of(type.getDeclaredFields()).map(Field::getName).toList();
        List<Member> properties = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            if (isGetter(method) && !method.isAnnotationPresent(Transient.class)) {
                property(type, method, problems).ifPresent(properties::add);
            }
        }
        properties.sort(Comparator.<Member>comparingInt(
                        property -> fields.contains(property.name()) ? fields.indexOf(property.name()) : fields.size())
                .thenComparing(Member::name));
        return properties;
    }

    /** The property that a method reads, by its name: one with a setter. */
    static Optional<String> read(Class<?> type, String method) {
        return hierarchy(type)
                .flatMap(at -> Stream.of(at.getDeclaredMethods()))
                .filter(getter -> getter.getName().equals(method) && isGetter(getter) && setter(type, getter) != null)
                .map(getter -> name(prefixless(getter)))
                .findFirst();
    }

    private static Stream<Class<?>> hierarchy(Class<?> type) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass);
    }

    static boolean isGetter(Method method) {
        return method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && !prefixless(method).isEmpty();
    }

    /** What follows get, or is for a truth value; empty if it is no getter. */
    private static String prefixless(Method method) {
        String name = method.getName();
        boolean truth = method.getReturnType() == boolean.class || method.getReturnType() == Boolean.class;
        String rest =
                name.startsWith("get") ? name.substring(3) : truth && name.startsWith("is") ? name.substring(2) : "";
        return rest.isEmpty() || Character.isLowerCase(rest.charAt(0)) ? "" : rest;
    }

    private static Optional<Member> property(Class<?> type, Method getter, List<String> problems) {
        String name = name(prefixless(getter));
        Method setter = setter(type, getter);
        if (setter == null) {
            problems.add(name + ": " + getter.getName() + " has no setter; add one, private if you like, or mark the"
                    + " getter @Transient");
            return Optional.empty();
        }
        return Optional.of(new Member(
                name, getter.getReturnType(), getter.getGenericReturnType(), List.of(getter), getter, setter, null));
    }

    /** As JavaBeans has it: {@code getURL} reads {@code URL}. */
    private static String name(String rest) {
        boolean acronym = rest.length() > 1 && Character.isUpperCase(rest.charAt(1));
        return acronym ? rest : rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
    }

    private static @Nullable Method setter(Class<?> type, Method getter) {
        String name = "set" + prefixless(getter);
        return hierarchy(type)
                .flatMap(at -> Stream.of(at.getDeclaredMethods()))
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .filter(method -> method.getParameterTypes()[0] == getter.getReturnType())
                .findFirst()
                .orElse(null);
    }
}
