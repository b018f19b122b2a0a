package dev.ferro.matrix;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has to happen in a cell: it runs on a connection, or is refused for one of some reasons.
 *
 * @param connection on which it runs, or empty if it is refused
 * @param refusals the reasons that apply
 */
record Verdict(Optional<String> connection, Set<Refusal> refusals) {

    /** R12: explicit choice, ambient session or transaction, origin of the instance, default, error. */
    static Verdict of(Combination cell) {
        Set<Refusal> refusals = Refusal.of(cell);
        if (!refusals.isEmpty()) {
            return new Verdict(Optional.empty(), refusals);
        }
        Optional<String> connection = Stream.of(
                        cell.explicit().connection(),
                        cell.ambient().connection(),
                        cell.origins().stream().findFirst(),
                        cell.defaultConnection().connection())
                .flatMap(Optional::stream)
                .findFirst();
        return new Verdict(connection, Set.of());
    }

    @Override
    public String toString() {
        return connection.map(name -> "runs on " + name).orElseGet(() -> "refused for " + refusals);
    }
}
