package dev.ferro.interceptors;

import dev.ferro.RoutingException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the annotation that a call is about. The containers know it, too, but not all of them tell: the interceptors of
 * Jakarta EE 10 have no way to ask. Thread-safe.
 */
final class Said {

    /** Hangs on the bean class and goes with it. What it holds comes from class loaders that the bean class sees anyway. */
    private static final ClassValue<Map<Method, Transactional>> FOUND = new ClassValue<>() {
        @Override
        protected Map<Method, Transactional> computeValue(Class<?> bean) {
            return new ConcurrentHashMap<>();
        }
    };

    private Said() {}

    /**
     * Looks at the method, then at the class, then at its stereotypes; once for each method.
     *
     * @param bean the class of the object, perhaps a subclass that the container made
     * @param method the method called
     * @return the annotation
     * @throws RoutingException if there is none that reflection can see
     */
    static Transactional on(Class<?> bean, Method method) {
        return FOUND.get(bean).computeIfAbsent(method, key -> find(bean, key));
    }

    private static Transactional find(Class<?> bean, Method method) {
        return find(method)
                .or(() -> Optional.ofNullable(bean.getAnnotation(Transactional.class)))
                .or(() -> findOnStereotypes(bean))
                .orElseThrow(() -> new RoutingException(
                        null,
                        InterceptorMessages.MSG.annotationMissing(bean.getSimpleName() + "." + method.getName())));
    }

    /** Up the superclasses, because a subclass made by a container has no annotations but inherited ones. */
    private static Optional<Transactional> findOnStereotypes(Class<?> bean) {
        Optional<Transactional> found = Optional.empty();
        for (Class<?> type = bean; type != null && found.isEmpty(); type = type.getSuperclass()) {
            found = find(type);
        }
        return found;
    }

    private static Optional<Transactional> find(AnnotatedElement element) {
        return find(element, new HashSet<>());
    }

    /** Whether an annotation is a stereotype or binding that counts, the container has decided before it called us. */
    private static Optional<Transactional> find(AnnotatedElement element, Set<Class<?>> seen) {
        Optional<Transactional> found = Optional.ofNullable(element.getAnnotation(Transactional.class));
        for (Annotation annotation : element.getAnnotations()) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (found.isEmpty() && seen.add(type)) {
                found = find(type, seen);
            }
        }
        return found;
    }
}
