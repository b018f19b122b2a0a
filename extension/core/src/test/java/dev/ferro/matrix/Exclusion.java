package dev.ferro.matrix;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Why a cell is none; the first rule that applies is counted. */
@SuppressWarnings("ImmutableEnumChecker") // lambdas without state
enum Exclusion {
    /** A single instance is no list, and what takes none has none. */
    WRONG_NUMBER_OF_INSTANCES(cell -> switch (cell.operation().takes()) {
        case AN_INSTANCE -> cell.instances().size() != 1;
        case INSTANCES -> cell.instances().size() != 2;
        default -> !cell.instances().isEmpty();
    }),
    /** Only what goes through a repository has an entity. */
    WRONG_SHAPE(cell -> cell.operation().takes().repository() == (cell.shape() == Shape.NONE)),
    /** Only a repository has {@code usingOriginOf}. */
    NO_USING_ORIGIN_OF(
            cell -> cell.original().isPresent() && !cell.operation().takes().repository()),
    /** Data source and schema have no form without a name (R22). */
    NAME_IS_REQUIRED(cell -> cell.operation().takes() == Operation.Takes.A_NAME && cell.explicit() == Explicit.NONE),
    /** A class needs no changed copies. */
    COPY_OF_A_CLASS(
            cell -> cell.shape() == Shape.CLASS && cell.instances().stream().anyMatch(Source::copy)),
    /** {@code usingOriginOf} is crossed with new, copied and loaded instances: others say no more than these do. */
    USING_ORIGIN_OF_WITH_AN_UNUSUAL_INSTANCE(cell -> cell.original().isPresent()
            && cell.instances().stream()
                    .anyMatch(source -> source.stale() || source.detached() || source == Source.FOREIGN)),
    /** {@code usingOriginOf} is crossed with lists of one kind only. */
    USING_ORIGIN_OF_WITH_A_MIXED_LIST(
            cell -> cell.original().isPresent() && Combinations.MIXED.contains(cell.instances())),
    /** What has been started, or is of another Ferro, meets {@code usingOriginOf} nowhere new; nor a mixed list. */
    USING_ORIGIN_OF_OR_A_MIXED_LIST_IN_AN_UNUSUAL_AMBIENT(cell ->
            cell.ambient().unusual() && (cell.original().isPresent() || Combinations.MIXED.contains(cell.instances()))),
    /** In a closed transaction everything is refused: there the loaded and the new are enough. */
    CLOSED_AMBIENT_WITH_UNUSUAL_INSTANCES(cell -> cell.ambient().closed()
            && (cell.original().isPresent()
                    || cell.instances().stream().anyMatch(source -> source != source.loaded() || source.stale())
                    || Combinations.MIXED.contains(cell.instances())));

    private final Predicate<Combination> applies;

    Exclusion(Predicate<Combination> applies) {
        this.applies = applies;
    }

    static Optional<Exclusion> of(Combination cell) {
        return Arrays.stream(values()).filter(rule -> rule.applies.test(cell)).findFirst();
    }
}
