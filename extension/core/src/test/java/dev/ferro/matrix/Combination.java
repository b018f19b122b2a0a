package dev.ferro.matrix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One cell of the matrix.
 *
 * @param original what {@code usingOriginOf} was given
 * @param instances what the operation is called with; none, one, or the two of a list
 */
record Combination(
        Default defaultConnection,
        Explicit explicit,
        Ambient ambient,
        Optional<Source> original,
        List<Source> instances,
        Operation operation,
        Shape shape) {

    /** The connections the instances came from, {@code usingOriginOf} being one way of saying so. */
    List<String> origins() {
        return Stream.concat(original.stream(), instances.stream())
                .flatMap(source -> source.connection().stream())
                .distinct()
                .toList();
    }

    /** Whether an instance came from a connection that was closed since. */
    boolean stale() {
        return Stream.concat(original.stream(), instances.stream()).anyMatch(Source::stale)
                || references().stream().anyMatch(Source::stale)
                || (ambient.closed() && origins().stream().anyMatch(this::isAmbient));
    }

    /** R12: explicit choice, ambient session or transaction, origin of the instance, default. */
    Optional<String> decided() {
        return Stream.of(
                        explicit.connection(),
                        ambient.connection(),
                        origins().stream().findFirst(),
                        defaultConnection.connection())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What the references came from that would be written. */
    List<Source> references() {
        return operation.keepsReferences()
                ? instances.stream()
                        .flatMap(source -> source.held().stream())
                        .distinct()
                        .toList()
                : List.of();
    }

    boolean isAmbient(String name) {
        return ambient.connection().filter(name::equals).isPresent();
    }

    @Override
    public String toString() {
        return "%s %s, explicit %s, ambient %s, usingOriginOf %s, instances %s, default %s"
                .formatted(
                        operation,
                        shape,
                        explicit,
                        ambient,
                        original.map(Source::name).orElse("nothing"),
                        instances,
                        defaultConnection);
    }
}
