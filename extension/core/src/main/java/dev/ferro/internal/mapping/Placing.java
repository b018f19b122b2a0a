package dev.ferro.internal.mapping;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.lang.reflect.AnnotatedElement;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the annotations of a class stand: on its fields or on its getters (Jakarta Persistence, section 2.3). */
final class Placing {

    private Placing() {}

    /**
     * Where they stand in a hierarchy: where its key is marked, unless the class says {@code @Access}.
     *
     * @param type an entity or embeddable
     * @param otherwise where neither is said
     */
    static AccessType of(Class<?> type, AccessType otherwise) {
        Access said = type.getAnnotation(Access.class);
        if (said != null) {
            return said.value();
        }
        for (Class<?> at = type; at != null; at = mappedParent(at)) {
            if (Stream.of(at.getDeclaredFields()).anyMatch(Placing::isKey)) {
                return AccessType.FIELD;
            }
            if (Stream.of(at.getDeclaredMethods()).anyMatch(Placing::isKey)) {
                return AccessType.PROPERTY;
            }
        }
        return otherwise;
    }

    private static boolean isKey(AnnotatedElement element) {
        return element.isAnnotationPresent(Id.class) || element.isAnnotationPresent(EmbeddedId.class);
    }

    /** The nearest class above that is a mapped superclass; what is between says nothing. */
    static @Nullable Class<?> mappedParent(Class<?> type) {
        Class<?> parent = type.getSuperclass();
        while (parent != null && !parent.isAnnotationPresent(MappedSuperclass.class)) {
            parent = parent.getSuperclass();
        }
        return parent;
    }
}
