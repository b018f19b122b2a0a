package dev.ferro.internal.mapping;

import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field or property of a class, or a component of a record, that may be persistent.
 *
 * @param name of the attribute
 * @param type as declared
 * @param genericType as declared, with its type arguments
 * @param elements where its annotations may stand: the field or getter, and for a record also the component and its accessor
 * @param source the field or getter that is read
 * @param setter of a property, or null
 * @param override the column that an embedding or extending class gives it instead of its own, or null
 */
record Member(
        String name,
        Class<?> type,
        Type genericType,
        List<AnnotatedElement> elements,
        java.lang.reflect.Member source,
        @Nullable Method setter,
        @Nullable Column override) {

    /** The persistent members of an entity; those of mapped superclasses come first. */
    static List<Member> of(Class<?> type, List<String> problems) {
        return of(type, Placing.of(type, AccessType.FIELD), problems);
    }

    /** The persistent members of a class whose annotations stand here, unless it says otherwise itself. */
    static List<Member> of(Class<?> type, AccessType placing, List<String> problems) {
        return type.isRecord() ? Members.components(type, problems) : Members.ofClass(type, placing, problems);
    }

    /** As an embedding class has it. */
    Member overriddenBy(@Nullable Column column) {
        return column == null ? this : new Member(name, type, genericType, elements, source, setter, column);
    }

    /** As its column has it, where a converter stands between. */
    Member converted(Class<?> columnType) {
        return new Member(name, columnType, columnType, elements, source, setter, override);
    }

    /** What {@code @Column} says, or else the attribute's own name. */
    Identifier columnName() {
        Column column = annotation(Column.class);
        return Identifier.of(column == null || column.name().isEmpty() ? name : column.name());
    }

    Class<?> owner() {
        return source.getDeclaringClass();
    }

    boolean isId() {
        return has(Id.class) || has(EmbeddedId.class);
    }

    boolean has(Class<? extends Annotation> annotation) {
        return annotation(annotation) != null;
    }

    <A extends Annotation> @Nullable A annotation(Class<A> annotation) {
        if (override != null && annotation == Column.class) {
            return annotation.cast(override);
        }
        for (AnnotatedElement element : elements) {
            A found = element.getAnnotation(annotation);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
