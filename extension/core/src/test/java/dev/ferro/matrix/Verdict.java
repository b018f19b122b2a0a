package dev.ferro.matrix;

import java.util.Optional;
import java.util.Set;

/**
 * What has to happen in a cell: it runs on a connection, or is refused for one of some reasons.
 *
 * @param connection on which it runs, or empty if it is refused
 * @param refusals the reasons that apply
 */
record Verdict(Optional<String> connection, Set<Refusal> refusals) {

    /** R12: what decides, unless something speaks against it. */
    static Verdict of(Combination cell) {
        Set<Refusal> refusals = Refusal.of(cell);
        if (!refusals.isEmpty()) {
            return new Verdict(Optional.empty(), refusals);
        }
        return new Verdict(cell.decided(), Set.of());
    }

    @Override
    public String toString() {
        return connection.map(name -> "runs on " + name).orElseGet(() -> "refused for " + refusals);
    }
}
