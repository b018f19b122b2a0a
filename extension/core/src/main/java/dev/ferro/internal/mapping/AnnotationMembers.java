package dev.ferro.internal.mapping;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what an annotation says beyond what is honoured. Looked at by reflection, because later versions of Jakarta
 * Persistence have members that this one does not know.
 */
final class AnnotationMembers {

    private AnnotationMembers() {}

    /** Each as {@code @Table(catalog) is not supported}. */
    static List<String> beyond(Annotation annotation, Set<String> honoured) {
        List<String> problems = new ArrayList<>();
        Stream.of(annotation.annotationType().getDeclaredMethods())
                .filter(member -> !honoured.contains(member.getName()))
                .filter(member -> isSaid(annotation, member))
                .map(member -> "@" + annotation.annotationType().getSimpleName() + "(" + member.getName()
                        + ") is not supported")
                .sorted()
                .forEach(problems::add);
        return problems;
    }

    private static boolean isSaid(Annotation annotation, Method member) {
        try {
            Object value = member.invoke(annotation);
            return (value != null && value.getClass().isArray())
                    ? Array.getLength(value) > 0
                    : !Objects.equals(value, member.getDefaultValue());
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("members of annotations are public", impossible);
        }
    }
}
