package dev.ferro.cdi.internal;

import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.enterprise.lang.model.declarations.ParameterInfo;
import jakarta.enterprise.lang.model.types.Type;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a class comes from, and which of the methods on that way are its own. Stateless.
 *
 * <p>Quarkus knows a class only if it has indexed it, and throws otherwise: such a class is left out, with whatever it
 * inherits.
 */
final class Lineage {

    private Lineage() {}

    /** The class, its superclasses upwards, then all interfaces. */
    static Collection<ClassInfo> of(ClassInfo type) {
        Map<String, ClassInfo> found = new LinkedHashMap<>();
        superclasses(type).forEach(known -> found.put(known.name(), known));
        Deque<ClassInfo> left = new ArrayDeque<>(found.values());
        while (!left.isEmpty()) {
            for (Type superInterface : left.remove().superInterfaces()) {
                declaration(superInterface)
                        .filter(known -> found.putIfAbsent(known.name(), known) == null)
                        .ifPresent(left::add);
            }
        }
        return found.values();
    }

    /** The class and its superclasses upwards. */
    static List<ClassInfo> superclasses(ClassInfo type) {
        List<ClassInfo> found = new ArrayList<>();
        for (Optional<ClassInfo> next = Optional.of(type);
                next.isPresent();
                next = known(next.get()::superClassDeclaration)) {
            found.add(next.get());
        }
        return found;
    }

    /** The methods that a call may reach: neither abstract nor overridden. */
    static Collection<MethodInfo> methods(ClassInfo type) {
        List<String> lineage = of(type).stream().map(ClassInfo::name).toList();
        Map<String, MethodInfo> nearest = new TreeMap<>();
        concreteMethods(type)
                .sorted(Comparator.comparing(
                        method -> lineage.indexOf(method.declaringClass().name())))
                .forEach(method -> nearest.putIfAbsent(signature(method), method));
        return nearest.values();
    }

    /** All methods that are not abstract, in no order, overridden ones included. */
    static Stream<MethodInfo> concreteMethods(ClassInfo type) {
        return known(type::methods).stream().flatMap(Collection::stream).filter(method -> !method.isAbstract());
    }

    /** The class behind a type without its type arguments; empty for what is no class. */
    static Optional<ClassInfo> declaration(Type type) {
        return switch (type.kind()) {
            case CLASS -> known(type.asClass()::declaration);
            case PARAMETERIZED_TYPE -> known(type.asParameterizedType()::declaration);
            default -> Optional.empty();
        };
    }

    /** What the container answers; empty if it does not know. */
    static <T> Optional<T> known(Supplier<@Nullable T> question) {
        try {
            return Optional.ofNullable(question.get());
        } catch (IllegalStateException | NullPointerException notIndexed) {
            return Optional.empty();
        }
    }

    /** Whether CDI intercepts it: a method that is neither private nor static. */
    static boolean isIntercepted(MethodInfo method) {
        return !Modifier.isPrivate(method.modifiers()) && !Modifier.isStatic(method.modifiers());
    }

    private static String signature(MethodInfo method) {
        String owner =
                isIntercepted(method) ? "" : " of " + method.declaringClass().name();
        return method.name() + "(" + parameters(method) + ")" + owner;
    }

    private static String parameters(MethodInfo method) {
        return known(method::parameters)
                .map(known -> known.stream()
                        .map(ParameterInfo::type)
                        .map(type -> declaration(type).map(ClassInfo::name).orElseGet(type::toString))
                        .collect(Collectors.joining(",")))
                .orElseGet(() -> erasedParameters(method.toString()));
    }

    /** Weld does not know the parameters of a method that stands in an interface, but it has the text of the JDK for it. */
    private static String erasedParameters(String declaration) {
        return declaration.substring(declaration.indexOf('(') + 1, declaration.indexOf(')'));
    }
}
