package dev.ferro.cdi.internal;

import dev.ferro.interceptors.Transactional;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.interceptor.Interceptor;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds beans that use Ferro under the transaction of somebody else: {@code @jakarta.transaction.Transactional} pins nothing
 * of ours. That annotation is known by name only, because its API may be absent. Not thread-safe; containers deploy in one
 * thread.
 */
final class JakartaTransactions {

    private static final Set<String> WITHOUT = Set.of("NOT_SUPPORTED", "NEVER");

    private final Binding theirs = new Binding("jakarta.transaction.Transactional");
    private final Binding ours = new Binding(Transactional.class.getName());

    /** Sorted, because the order of discovery varies; a set, because a bean may be met more than once. */
    private final SortedSet<String> places = new TreeSet<>();

    /**
     * Adds a class that asks something of Ferro.
     *
     * @param bean the class of a bean
     */
    void add(ClassInfo bean) {
        if (bean.hasAnnotation(Interceptor.class) || ours.onClass(bean).isPresent()) {
            return;
        }
        List<MethodInfo> methods = Lineage.methods(bean).stream()
                .filter(method -> ours.onMethod(method).isEmpty())
                .toList();
        if (theirs.onClass(bean).filter(JakartaTransactions::begins).isPresent()
                && methods.stream().anyMatch(this::followsItsClass)) {
            places.add(bean.simpleName());
        }
        methods.stream()
                .filter(method -> theirs.onMethod(method)
                        .filter(JakartaTransactions::begins)
                        .isPresent())
                .forEach(method -> places.add(bean.simpleName() + "." + method.name()));
    }

    /**
     * What is to be told.
     *
     * @return a message for each class or method that carries the annotation, each complete
     */
    Collection<String> warnings() {
        return places.stream().map(CdiMessages.MSG::jakartaTransactional).toList();
    }

    private boolean followsItsClass(MethodInfo method) {
        return Lineage.isIntercepted(method) && theirs.onMethod(method).isEmpty();
    }

    /** Whoever asks for no transaction misses none. */
    private static boolean begins(AnnotationInfo said) {
        return Lineage.known(() -> said.value().asEnumConstant())
                .filter(WITHOUT::contains)
                .isEmpty();
    }
}
