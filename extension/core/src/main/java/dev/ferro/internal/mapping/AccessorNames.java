package dev.ferro.internal.mapping;

import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which attribute a method reads, by its name: {@code name()}, {@code getName()}, {@code isName()}, of a field or else of a
 * property.
 */
final class AccessorNames {

    private AccessorNames() {}

    static Optional<String> attribute(Class<?> entity, String method) {
        return Stream.of(method, behind("get", method), behind("is", method))
                .flatMap(name -> name.isEmpty() ? Stream.empty() : Stream.of(decapitalized(name), name))
                .filter(name -> hasField(entity, name))
                .findFirst()
                .or(() -> Properties.read(entity, method));
    }

    private static String behind(String prefix, String method) {
        return method.startsWith(prefix) ? method.substring(prefix.length()) : "";
    }

    private static String decapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static boolean hasField(Class<?> entity, String name) {
        for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
            if (Stream.of(type.getDeclaredFields())
                    .anyMatch(field -> field.getName().equals(name) && !Modifier.isStatic(field.getModifiers()))) {
                return true;
            }
        }
        return false;
    }
}
