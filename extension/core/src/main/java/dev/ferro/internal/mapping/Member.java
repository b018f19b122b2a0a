package dev.ferro.internal.mapping;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a class, or a component of a record, that may be persistent.
 *
 * @param name of the attribute
 * @param type as declared
 * @param elements where its annotations may stand: the field, and for a record also the component and its accessor
 * @param field that holds it
 */
record Member(String name, Class<?> type, List<AnnotatedElement> elements, Field field) {

    /** The persistent members; those of mapped superclasses come first. */
    static List<Member> of(Class<?> type, List<String> problems) {
        problems.addAll(Honoured.elsewhere(type));
        return type.isRecord() ? components(type) : fields(type, problems);
    }

    private static List<Member> components(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(component -> {
                    Field field = Reflection.field(type, component.getName());
                    return new Member(
                            component.getName(),
                            component.getType(),
                            List.of(component, field, component.getAccessor()),
                            field);
                })
                .toList();
    }

    private static List<Member> fields(Class<?> type, List<String> problems) {
        List<Member> members = new ArrayList<>();
        for (Class<?> parent = type.getSuperclass(); parent != null; parent = parent.getSuperclass()) {
            if (parent.isAnnotationPresent(MappedSuperclass.class)) {
                members.addAll(of(parent, problems));
                break;
            }
        }
        Stream.of(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers())
                        && !Modifier.isTransient(field.getModifiers())
                        && !field.isSynthetic()
                        && !field.isAnnotationPresent(Transient.class))
                .map(field -> new Member(field.getName(), field.getType(), List.of(field), field))
                .forEach(members::add);
        return members;
    }

    /** With its type arguments. */
    Type genericType() {
        return field.getGenericType();
    }

    boolean isId() {
        return has(Id.class) || has(EmbeddedId.class);
    }

    boolean has(Class<? extends Annotation> annotation) {
        return annotation(annotation) != null;
    }

    <A extends Annotation> @Nullable A annotation(Class<A> annotation) {
        for (AnnotatedElement element : elements) {
            A found = element.getAnnotation(annotation);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
