package dev.ferro.cdi.internal;

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
 * Finds an interceptor binding as its interceptor will: on the method, then on the class, then behind its stereotypes. It is
 * known by its name, so that it need not be on the class path. Not thread-safe; remembers what is behind an annotation type,
 * because the same few are everywhere.
 */
final class Binding {

    private final String annotation;

    private final Map<String, Optional<AnnotationInfo>> behind = new HashMap<>();

    Binding(String annotation) {
        this.annotation = annotation;
    }

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

    private Optional<AnnotationInfo> on(AnnotationTarget target) {
        return target.annotations().stream()
                .filter(found ->
                        Lineage.known(found::name).filter(annotation::equals).isPresent())
                .findFirst();
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
