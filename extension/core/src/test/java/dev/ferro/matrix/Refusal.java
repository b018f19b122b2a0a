package dev.ferro.matrix;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The table of refusals, as the requirements have it. Each row says when it applies; if several do, any of them may be
 * the one that is told. Nothing here knows how the product decides.
 */
@SuppressWarnings("ImmutableEnumChecker") // lambdas without state
enum Refusal {

    /** R12a: an unknown name. */
    UNKNOWN_NAME("FERRO0012", cell -> cell.explicit() == Explicit.UNKNOWN),

    /** R5, R12: after the explicit choice, the ambient and the origin, there is nothing left but the default. */
    NO_DEFAULT(
            "FERRO0013",
            cell -> cell.explicit() == Explicit.NONE
                    && cell.ambient().connection().isEmpty()
                    && cell.origins().isEmpty()
                    && cell.defaultConnection() == Default.NONE),

    /** R12, R16, R17, R22: the explicit choice differs from the ambient connection. */
    EXPLICIT_AGAINST_AMBIENT(
            "FERRO0016",
            cell -> cell.ambient().connection().isPresent()
                    && cell.explicit().connection().stream().anyMatch(name -> !cell.isAmbient(name))),

    /** R12, R19a: an origin differs from the ambient connection or from the explicit choice. */
    ORIGIN_AGAINST_THE_REST(
            "FERRO0017",
            cell -> cell.origins().stream()
                    .anyMatch(origin -> (cell.ambient().connection().isPresent() && !cell.isAmbient(origin))
                            || cell.explicit().connection().stream().anyMatch(name -> !name.equals(origin)))),

    /** R12, R19: one operation runs on one connection, so two origins do not agree either. */
    ORIGIN_AGAINST_ORIGIN("FERRO0011", cell -> cell.origins().size() > 1),

    /** R19a: a reference comes from elsewhere than where its holder is to go. */
    REFERENCE_AGAINST_THE_REST(
            "FERRO0100",
            cell -> cell.decided().isPresent()
                    && cell.references().stream()
                            .flatMap(source -> source.connection().stream())
                            .anyMatch(name -> cell.decided().stream().noneMatch(name::equals))),

    /** R1c: transactions and sessions are bound to the generation, and never retarget. */
    AMBIENT_CLOSED("FERRO0018", cell -> cell.ambient().closed()),

    /** R1c: so are loaded objects. */
    ORIGIN_CLOSED("FERRO0019", Combination::stale),

    /** R12: {@code usingOriginOf} cannot route to where nothing came from. */
    NO_ORIGIN("FERRO0079", cell -> cell.original().filter(Source.NEW::equals).isPresent());

    private final String id;
    private final Predicate<Combination> applies;

    Refusal(String id, Predicate<Combination> applies) {
        this.id = id;
        this.applies = applies;
    }

    boolean isTold(String errorId) {
        return errorId.equals(id);
    }

    static Set<Refusal> of(Combination cell) {
        Set<Refusal> refusals = EnumSet.noneOf(Refusal.class);
        for (Refusal refusal : values()) {
            if (refusal.applies.test(cell)) {
                refusals.add(refusal);
            }
        }
        return refusals;
    }
}
