package dev.ferro.internal.mapping;

import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
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
            Id.class,
            GeneratedValue.class,
            Column.class,
            Basic.class,
            Enumerated.class,
            Transient.class,
            ManyToOne.class,
            OneToOne.class,
            OneToMany.class,
            ManyToMany.class,
            ElementCollection.class,
            JoinColumn.class,
            JoinTable.class,
            CollectionTable.class);

    private Honoured() {}

    /** What is wrong with the class itself. */
    static List<String> problems(Class<?> type) {
        List<String> problems = new ArrayList<>(onType(type));
        if (type.isInterface() || type.isEnum() || Modifier.isAbstract(type.getModifiers())) {
            problems.add("it is no concrete class or record");
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            problems.add("it is an inner class; make it static");
        }
        for (Class<?> parent = type.getSuperclass(); parent != null; parent = parent.getSuperclass()) {
            if (parent.isAnnotationPresent(Entity.class)) {
                problems.add("it extends the entity " + parent.getSimpleName()
                        + ", but inheritance of entities is not supported; share attributes with @MappedSuperclass");
            }
            String above = parent.getSimpleName();
            onType(parent).forEach(problem -> problems.add(above + ": " + problem));
        }
        return problems;
    }

    private static List<String> onType(Class<?> type) {
        return persistent(type)
                .filter(name -> ON_TYPES.stream()
                        .noneMatch(known -> known.getSimpleName().equals(name)))
                .map(name -> "@" + name + " is not supported")
                .toList();
    }

    /** What stands on methods other than the accessors of a record, and on fields that are not persistent. */
    static List<String> elsewhere(Class<?> type) {
        Stream<String> methods = Stream.of(type.getDeclaredMethods())
                .filter(method -> !isAccessor(type, method))
                .flatMap(method -> persistent(method)
                        .map(name -> "method " + method.getName() + ": @" + name
                                + " on a method is not supported; put it on the field"));
        Stream<String> fields = Stream.of(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) || Modifier.isTransient(field.getModifiers()))
                .flatMap(field -> persistent(field)
                        .filter(name -> !name.equals(Transient.class.getSimpleName()))
                        .map(name -> field.getName() + ": @" + name + " on a static or transient field"));
        return Stream.concat(methods, fields).toList();
    }

    private static boolean isAccessor(Class<?> type, Method method) {
        return type.isRecord()
                && Stream.of(type.getRecordComponents())
                        .anyMatch(component -> component.getAccessor().equals(method));
    }

    /** What is wrong with the annotations of an attribute. */
    static List<String> problems(Member member) {
        return member.elements().stream()
                .flatMap(Honoured::persistent)
                .distinct()
                .filter(name -> ON_ATTRIBUTES.stream()
                        .noneMatch(known -> known.getSimpleName().equals(name)))
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
