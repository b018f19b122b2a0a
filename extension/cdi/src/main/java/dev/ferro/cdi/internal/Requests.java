package dev.ferro.cdi.internal;

import dev.ferro.interceptors.TransactionalInterceptor;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.inject.build.compatible.spi.DisposerInfo;
import jakarta.enterprise.inject.build.compatible.spi.InjectionPointInfo;
import jakarta.enterprise.inject.build.compatible.spi.ObserverInfo;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.DeclarationInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.enterprise.lang.model.declarations.ParameterInfo;
import jakarta.enterprise.lang.model.types.Type;
import jakarta.inject.Qualifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what injection points ask of Ferro. Not thread-safe; containers deploy in one thread. */
final class Requests {

    private final List<Request> found = new ArrayList<>();

    /**
     * Reads the injection points of a bean.
     *
     * @param bean of the application or a library
     * @return whether one of them asks something of Ferro
     */
    boolean add(BeanInfo bean) {
        int before = found.size();
        bean.injectionPoints().forEach(this::add);
        DisposerInfo disposer = bean.disposer();
        if (disposer != null) {
            addParameters(disposer.disposerMethod());
        }
        return found.size() > before;
    }

    /**
     * Reads the parameters of an observer.
     *
     * @param observer of the application or a library
     * @return whether one of them asks something of Ferro
     */
    boolean add(ObserverInfo observer) {
        int before = found.size();
        MethodInfo method = observer.observerMethod();
        if (method != null) {
            addParameters(method);
        }
        return found.size() > before;
    }

    /** Of observers and disposers, whose parameters are no injection points of the bean. */
    private void addParameters(MethodInfo method) {
        for (ParameterInfo parameter : method.parameters()) {
            if (!parameter.hasAnnotation(Observes.class)
                    && !parameter.hasAnnotation(ObservesAsync.class)
                    && !parameter.hasAnnotation(Disposes.class)) {
                add(parameter, parameter.type(), parameter.annotations(Requests::isQualifier));
            }
        }
    }

    /**
     * What was found.
     *
     * @return the requests in the order of their injection points, because the order of discovery varies
     */
    List<Request> list() {
        return found.stream().sorted(Comparator.comparing(Request::where)).toList();
    }

    /** A bean that an extension of the container has made has injection points, but nothing in which they are declared. */
    private void add(InjectionPointInfo point) {
        Optional<DeclarationInfo> declaration = Lineage.known(point::declaration);
        if (declaration.isPresent()) {
            add(declaration.get(), point.type(), point.qualifiers());
        } else {
            RequestReader.read("a synthetic bean", point.type(), point.qualifiers())
                    .ifPresent(found::add);
        }
    }

    private void add(DeclarationInfo declaration, Type type, Collection<AnnotationInfo> qualifiers) {
        // Our own interceptor is there in every application, and asks only if one is transactional.
        if (!owner(declaration).name().equals(TransactionalInterceptor.class.getName())) {
            RequestReader.read(where(declaration), type, qualifiers).ifPresent(found::add);
        }
    }

    private static ClassInfo owner(DeclarationInfo declaration) {
        return declaration.isField()
                ? declaration.asField().declaringClass()
                : declaration.asParameter().declaringMethod().declaringClass();
    }

    private static boolean isQualifier(AnnotationInfo annotation) {
        return annotation.declaration().hasAnnotation(Qualifier.class);
    }

    /** {@code OrderService.users}, {@code OrderService.setUsers(users)} or {@code OrderService(users)}. */
    private static String where(DeclarationInfo declaration) {
        String owner = owner(declaration).simpleName();
        if (declaration.isField()) {
            return owner + "." + declaration.asField().name();
        }
        ParameterInfo parameter = declaration.asParameter();
        MethodInfo method = parameter.declaringMethod();
        return (method.isConstructor() ? owner : owner + "." + method.name()) + "(" + parameter.name() + ")";
    }
}
