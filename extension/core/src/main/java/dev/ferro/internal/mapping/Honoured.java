package dev.ferro.internal.mapping;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The annotations of Jakarta Persistence that the mapping honours; any other is refused by name. */
final class Honoured {

    private static final Set<Class<? extends Annotation>> ON_TYPES =
            Set.of(Entity.class, Table.class, MappedSuperclass.class);
    private static final Set<Class<? extends Annotation>> ON_ATTRIBUTES = Set.of(
            Id.class, GeneratedValue.class, Column.class, Basic.class, Enumerated.class, Transient.class);

    private Honoured() {}

    /** What is wrong with the class itself. */
    static List<String> problems(Class<?> type) {
        List<String> problems = new ArrayList<>();
        persistent(type)
                .filter(name -> ON_TYPES.stream().noneMatch(known -> known.getSimpleName().equals(name)))
                .forEach(name -> problems.add("@" + name + " is not supported"));
        if (type.isInterface() || type.isEnum() || Modifier.isAbstract(type.getModifiers())) {
            problems.add("it is no concrete class or record");
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            problems.add("it is an inner class; make it static");
        }
        Class<?> parent = type.getSuperclass();
        if (parent != null && parent.isAnnotationPresent(Entity.class)) {
            problems.add("it extends the entity " + parent.getSimpleName()
                    + ", but inheritance of entities is not supported; share attributes with @MappedSuperclass");
        }
        return problems;
    }

    /** What is wrong with the annotations of an attribute. */
    static List<String> problems(Member member) {
        return member.elements().stream()
                .flatMap(Honoured::persistent)
                .distinct()
                .filter(name ->
                        ON_ATTRIBUTES.stream().noneMatch(known -> known.getSimpleName().equals(name)))
                .map(name -> member.name() + ": @" + name + " is not supported")
                .toList();
    }

    /** The annotations of Jakarta Persistence on an element. */
    static Stream<String> persistent(AnnotatedElement element) {
        return Stream.of(element.getAnnotations())
                .map(Annotation::annotationType)
                .filter(annotation -> annotation.getName().startsWith("jakarta.persistence."))
                .map(Class::getSimpleName);
    }
}
