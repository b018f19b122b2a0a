package dev.ferro.cdi.internal;

import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.types.Type;
import java.util.Map;
import java.util.Optional;

/**
 * A result on which work goes on after the method that returned it has ended. Known by name, because most of them are
 * not on our class path. Immutable.
 *
 * @param type its simple name
 * @param remedy what to return instead
 */
record Deferred(String type, String remedy) {

    private static final String ONE = "return the value itself, and let the caller do the waiting";
    private static final String MANY = "return a List";

    private static final Map<String, String> REMEDIES = Map.of(
            "java.util.concurrent.Future", ONE,
            "java.util.concurrent.CompletionStage", ONE,
            "io.smallrye.mutiny.Uni", ONE,
            "io.smallrye.mutiny.Multi", MANY,
            "java.util.concurrent.Flow$Publisher", MANY,
            "org.reactivestreams.Publisher", MANY,
            "java.util.stream.BaseStream", MANY);

    /**
     * Tells whether a result is one.
     *
     * @param result what a method returns
     * @return empty if the method can be transactional
     */
    static Optional<Deferred> find(Type result) {
        if (result.isTypeVariable()) {
            return result.asTypeVariable().bounds().stream()
                    .flatMap(bound -> find(bound).stream())
                    .findFirst();
        }
        return Lineage.declaration(result).flatMap(Deferred::find);
    }

    private static Optional<Deferred> find(ClassInfo result) {
        return Lineage.of(result).stream()
                .flatMap(type -> Optional.ofNullable(REMEDIES.get(type.name())).stream())
                .findFirst()
                .map(remedy -> new Deferred(result.simpleName(), remedy));
    }
}
