package dev.ferro.cdi.internal;

import dev.ferro.interceptors.Transactional;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.AnnotationTarget;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import java.lang.annotation.Inherited;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds {@code @Transactional} as the interceptor will: on the method, then on the class, then behind its stereotypes.
 * Not thread-safe; remembers what is behind an annotation type, because the same few are everywhere.
 */
final class Binding {

    private final Map<String, Optional<AnnotationInfo>> behind = new HashMap<>();

    Optional<AnnotationInfo> onMethod(MethodInfo method) {
        return on(method).or(() -> behind(method.annotations()));
    }

    Optional<AnnotationInfo> onClass(ClassInfo bean) {
        List<ClassInfo> classes = Lineage.superclasses(bean);
        return classes.stream()
                .flatMap(type -> on(type).stream())
                .findFirst()
                .or(() -> behind(bean.annotations()))
                .or(() -> classes.stream()
                        .skip(1)
                        .flatMap(type -> behind(type.annotations(Binding::isInherited)).stream())
                        .findFirst());
    }

    private static Optional<AnnotationInfo> on(AnnotationTarget target) {
        return Optional.ofNullable(target.annotation(Transactional.class));
    }

    private static boolean isInherited(AnnotationInfo annotation) {
        return Lineage.known(annotation::declaration)
                .filter(type -> type.hasAnnotation(Inherited.class))
                .isPresent();
    }

    /** On stereotypes and on other interceptor bindings, and on theirs. */
    private Optional<AnnotationInfo> behind(Collection<AnnotationInfo> annotations) {
        return annotations.stream()
                .flatMap(annotation -> Lineage.known(annotation::declaration).stream())
                .flatMap(type -> behind(type).stream())
                .findFirst();
    }

    private Optional<AnnotationInfo> behind(ClassInfo annotationType) {
        String name = annotationType.name();
        Optional<AnnotationInfo> known =
                behind.putIfAbsent(name, Optional.empty()); // some are annotated with themselves
        if (known != null) {
            return known;
        }
        Optional<AnnotationInfo> found = on(annotationType).or(() -> behind(annotationType.annotations()));
        behind.put(name, found);
        return found;
    }
}
