package dev.ferro.internal.mapping;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converts;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.SequenceGenerators;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
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

    private static final Set<Class<? extends Annotation>> ON_TYPES = Set.of(
            Entity.class,
            Table.class,
            MappedSuperclass.class,
            Embeddable.class,
            Access.class,
            IdClass.class,
            AttributeOverride.class,
            AttributeOverrides.class,
            Convert.class,
            Converts.class,
            SequenceGenerator.class,
            SequenceGenerators.class);
    private static final Set<Class<? extends Annotation>> ON_ATTRIBUTES = Set.of(
            Id.class,
            EmbeddedId.class,
            Embedded.class,
            AttributeOverride.class,
            AttributeOverrides.class,
            GeneratedValue.class,
            SequenceGenerator.class,
            SequenceGenerators.class,
            Version.class,
            Convert.class,
            Converts.class,
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

    /**
     * What stands where nobody reads it: on methods of a class whose fields are its attributes, on fields of one whose
     * properties are, and on fields that are not persistent.
     */
    static List<String> elsewhere(Class<?> type, AccessType placing) {
        Stream<String> methods = Stream.of(type.getDeclaredMethods())
                .filter(method -> !isAccessor(type, method))
                .filter(method -> placing == AccessType.FIELD || !Properties.isGetter(method))
                .flatMap(method -> persistent(method).map(name -> onMethod(type, method, name, placing)));
        Stream<String> unsaved = Stream.of(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) || Modifier.isTransient(field.getModifiers()))
                .flatMap(field -> persistent(field)
                        .filter(name -> !name.equals(Transient.class.getSimpleName()))
                        .map(name -> field.getName() + ": @" + name + " on a static or transient field"));
        Stream<String> fields = placing == AccessType.FIELD ? Stream.of() : onFields(type);
        return Stream.of(methods, unsaved, fields).flatMap(problems -> problems).toList();
    }

    private static String onMethod(Class<?> type, Method method, String name, AccessType placing) {
        String what = "method " + method.getName() + ": @" + name + " on a method ";
        if (type.isRecord() || !isHonoured(name)) {
            return what + "is not supported; put it on the field";
        }
        return placing == AccessType.PROPERTY
                ? what + "that is no getter; put it on the getter"
                : what + "of a class whose annotations stand on fields is not supported; put it on the field, or say"
                        + " @Access(AccessType.PROPERTY) on " + type.getSimpleName();
    }

    private static Stream<String> onFields(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .filter(field ->
                        !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()))
                .flatMap(field -> persistent(field)
                        .filter(name -> !name.equals(Transient.class.getSimpleName()))
                        .map(name -> field.getName() + ": @" + name
                                + " on a field of a class whose annotations stand on getters is not supported; put it on"
                                + " the getter, or say @Access(AccessType.FIELD) on " + type.getSimpleName()));
    }

    private static boolean isHonoured(String name) {
        return ON_ATTRIBUTES.stream().anyMatch(known -> known.getSimpleName().equals(name));
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
                .filter(name -> !isHonoured(name))
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
