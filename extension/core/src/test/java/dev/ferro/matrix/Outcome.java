package dev.ferro.matrix;

import java.util.Optional;
import java.util.Set;

/**
 * What happened in a cell, as the caller and the database saw it.
 *
 * @param given what the operation returned, if it did
 * @param thrown what reached the caller instead
 * @param atOnce the connections reached before the operation returned
 * @param afterwards the connections reached by the end of the surrounding session or transaction
 * @param wrote the connections that wrote something that stayed
 */
record Outcome(
        Optional<Object> given,
        Optional<Throwable> thrown,
        Set<String> atOnce,
        Set<String> afterwards,
        Set<String> wrote) {

    /** Calls the operation of a cell, and looks. */
    static Outcome of(World world, Combination cell, Call call) {
        Witness witness = world.witness();
        Inside inside = new Inside();
        Optional<Throwable> thrown = Optional.empty();
        witness.watch();
        try {
            cell.ambient().run(world, () -> {
                try {
                    inside.given = Optional.of(cell.operation().on(call));
                } finally {
                    inside.atOnce = witness.reached();
                }
            });
        } catch (Throwable any) {
            thrown = Optional.of(any);
        }
        Set<String> afterwards = witness.reached();
        // To ask PostgreSQL costs a round trip, and who has sent nothing has written nothing.
        boolean silent = inside.atOnce.isEmpty() && afterwards.isEmpty() && witness.seesStatements();
        Set<String> wrote = silent ? Set.of() : witness.wrote();
        return new Outcome(inside.given, thrown, inside.atOnce, afterwards, wrote);
    }

    /** What is known before the surrounding session or transaction ends. */
    private static final class Inside {
        private Optional<Object> given = Optional.empty();
        private Set<String> atOnce = Set.of();
    }
}
