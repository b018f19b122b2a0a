package dev.ferro.matrix;

import dev.ferro.ConnectionMismatchException;
import dev.ferro.RoutingException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Compares what happened in a cell with what had to happen. */
final class Judge {

    private final World world;
    private final Combination cell;
    private final Call call;
    private final Outcome outcome;
    private final List<String> objections = new ArrayList<>();

    private Judge(World world, Combination cell, Call call, Outcome outcome) {
        this.world = world;
        this.cell = cell;
        this.call = call;
        this.outcome = outcome;
    }

    static List<String> objections(World world, Combination cell, Call call, Outcome outcome) {
        Judge judge = new Judge(world, cell, call, outcome);
        Verdict verdict = Verdict.of(cell);
        verdict.connection().ifPresentOrElse(judge::ranOn, () -> judge.refusedFor(verdict.refusals()));
        List<String> residue = world.residue();
        judge.expect(residue.isEmpty(), () -> "left behind: " + residue);
        return judge.objections;
    }

    private void expect(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            objections.add(otherwise.get());
        }
    }

    private void refusedFor(Set<Refusal> refusals) {
        expect(outcome.atOnce().isEmpty(), () -> "it reached " + outcome.atOnce());
        Set<String> after = new TreeSet<>(outcome.afterwards());
        if (cell.ambient().started()) {
            cell.ambient().connection().ifPresent(after::remove);
        }
        expect(after.isEmpty(), () -> "after it something reached " + after);
        expect(outcome.wrote().isEmpty(), () -> "it wrote on " + outcome.wrote());
        expect(outcome.given().isEmpty(), () -> "it gave " + outcome.given());
        Optional<RoutingException> refusal = outcome.thrown().flatMap(Judge::refusal);
        if (refusal.isEmpty()) {
            expect(false, () -> "the caller got " + outcome.thrown());
            return;
        }
        String id = refusal.get().errorId();
        expect(refusals.stream().anyMatch(allowed -> allowed.isTold(id)), () -> "it says " + refusal.get());
        if (Set.of("FERRO0011", "FERRO0016", "FERRO0017", "FERRO0100").contains(id)) {
            mismatch(refusal.get());
        }
        originsAreAsBefore();
    }

    /** A data source may throw nothing but JDBC's exception; ours is its cause then. */
    private static Optional<RoutingException> refusal(Throwable thrown) {
        Throwable ours = thrown instanceof SQLException ? thrown.getCause() : thrown;
        return ours instanceof RoutingException refusal ? Optional.of(refusal) : Optional.empty();
    }

    /** R16, AE4: it names both, the one that was fixed already and the one that was asked for. */
    private void mismatch(RoutingException refusal) {
        if (refusal instanceof ConnectionMismatchException mismatch) {
            List<String> both = mismatch.connections();
            expect(
                    both.stream().allMatch(name -> mismatch.getMessage().contains("'" + name + "'")),
                    () -> "its message does not name " + both + ": " + mismatch.getMessage());
            List<String> all =
                    new ArrayList<>(cell.ambient().connection().stream().toList());
            cell.explicit().connection().ifPresent(all::add);
            if (refusal.errorId().equals("FERRO0016")) {
                expect(both.equals(all), () -> "it names " + both);
            } else {
                all.addAll(cell.origins());
                cell.references().forEach(source -> source.connection().ifPresent(all::add));
                cell.decided().ifPresent(all::add);
                expect(new HashSet<>(both).size() == 2 && all.containsAll(both), () -> "it names " + both);
            }
        } else {
            expect(false, () -> "it is no mismatch: " + refusal);
        }
    }

    private void originsAreAsBefore() {
        for (int i = 0; i < cell.instances().size(); i++) {
            Source source = cell.instances().get(i);
            if (!source.stale() && !cell.ambient().closed()) {
                Optional<String> origin = cell.shape()
                        .repository(world.ferro())
                        .originOf(call.instances().get(i));
                expect(origin.equals(source.connection()), () -> source + " has now the origin " + origin);
            }
        }
    }

    private void ranOn(String connection) {
        Witness witness = world.witness();
        outcome.thrown().ifPresent(thrown -> expect(false, () -> "the caller got " + thrown));
        Set<String> only = Set.of(connection);
        if (witness.seesStatements()) {
            expect(outcome.atOnce().equals(only), () -> "it reached " + outcome.atOnce());
            expect(
                    witness.physicalConnections() == 1,
                    () -> "it used " + witness.physicalConnections() + " physical ones");
            expect(witness.begun() || !cell.ambient().transaction(), () -> "it ran outside of the transaction");
        }
        expect(only.containsAll(outcome.afterwards()), () -> "after it something reached " + outcome.afterwards());
        Set<String> written = cell.operation().writes() ? only : Set.of();
        expect(outcome.wrote().equals(written), () -> "it wrote on " + outcome.wrote());
        outcome.given().ifPresent(given -> gaveFrom(connection, given));
    }

    private void gaveFrom(String connection, Object given) {
        Witness witness = world.witness();
        boolean shown = false;
        for (Object each : given instanceof List<?> several ? several : List.of(given)) {
            Optional<String> place = shows(each) ? witness.place(nameOf(each)) : Optional.empty();
            expect(place.isEmpty() || place.get().equals(connection), () -> "it gave something of " + place);
            shown |= place.isPresent();
            if (each instanceof Thing thing) {
                Optional<String> origin = cell.shape().repository(world.ferro()).originOf(thing);
                expect(origin.filter(connection::equals).isPresent(), () -> "what it gave has the origin " + origin);
            }
        }
        expect(witness.seesStatements() || cell.operation().writes() || shown, () -> "it does not show where it ran");
    }

    /** An instance that was written has the name it was given, wherever that is from. */
    private boolean shows(Object given) {
        return !cell.operation().writes() || !(given instanceof Thing);
    }

    private static Object nameOf(Object given) {
        return given instanceof Thing thing ? thing.name() : given;
    }
}
