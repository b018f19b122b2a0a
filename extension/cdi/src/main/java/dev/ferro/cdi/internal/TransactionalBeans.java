package dev.ferro.cdi.internal;

import dev.ferro.cdi.internal.Request.Kind;
import dev.ferro.interceptors.Transactional;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.interceptor.Interceptor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Collects the transactional methods of beans: what they ask of Ferro, and those that cannot be transactional. Not
 * thread-safe; containers deploy in one thread.
 */
final class TransactionalBeans {

    private final Binding binding = new Binding(Transactional.class.getName());
    private final List<Request> requests = new ArrayList<>();

    /** Sorted, because the order of discovery varies. */
    private final SortedSet<String> problems = new TreeSet<>();

    void add(BeanInfo bean) {
        if (bean.isClassBean()) {
            ClassInfo type = bean.declaringClass();
            if (!type.hasAnnotation(Interceptor.class)) {
                add(type);
            }
        }
    }

    /** What transactional methods and classes ask for, in the order of their names. */
    List<Request> requests() {
        return requests.stream().sorted(Comparator.comparing(Request::where)).toList();
    }

    /** Messages, each complete. */
    Collection<String> problems() {
        return problems;
    }

    private void add(ClassInfo bean) {
        Optional<AnnotationInfo> onClass = binding.onClass(bean);
        if (onClass.isPresent() || Lineage.concreteMethods(bean).anyMatch(this::isAnnotated)) {
            onClass.ifPresent(said -> ask(bean.simpleName(), said));
            Lineage.methods(bean).forEach(method -> add(bean, method, onClass.isPresent()));
        }
    }

    private void add(ClassInfo bean, MethodInfo method, boolean inTransactionalClass) {
        String where = bean.simpleName() + "." + method.name();
        binding.onMethod(method).ifPresent(said -> ask(where, said));
        boolean annotated = isAnnotated(method);
        if (Lineage.isIntercepted(method) && (annotated || inTransactionalClass)) {
            checkResult(where, method);
        } else if (annotated) {
            String modifier = Modifier.isStatic(method.modifiers()) ? "static" : "private";
            problems.add(CdiMessages.MSG.neverIntercepted(where, modifier));
        }
    }

    private boolean isAnnotated(MethodInfo method) {
        return binding.onMethod(method).isPresent();
    }

    private void ask(String where, AnnotationInfo said) {
        String using = said.member("using").asString();
        requests.add(new Request(
                where, Kind.TRANSACTIONAL, Optional.empty(), Optional.of(using).filter(name -> !name.isBlank())));
        int levels = said.member("isolation").asArray().size();
        if (levels > 1) {
            problems.add(CdiMessages.MSG.severalLevels(where, levels));
        }
    }

    private void checkResult(String where, MethodInfo method) {
        Deferred.find(method.returnType())
                .ifPresent(found -> problems.add(CdiMessages.MSG.deferredResult(where, found.type(), found.remedy())));
    }
}
