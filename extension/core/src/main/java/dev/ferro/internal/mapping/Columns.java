package dev.ferro.internal.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The columns of an entity.
 *
 * @param attributes flattened
 * @param relations whose columns are elsewhere
 * @param embeddables they belong to
 * @param version which of them counts changes, or -1
 */
record Columns(
        List<MappedAttribute> attributes, List<MappedRelation> relations, List<Part.Group> embeddables, int version) {

    /** Keeps copies. */
    Columns {
        attributes = List.copyOf(attributes);
        relations = List.copyOf(relations);
        embeddables = List.copyOf(embeddables);
    }

    /** Primitives of embeddables, each with the columns of its embeddable: where one of these is set, it must be, too. */
    int[][] fragile() {
        return IntStream.range(0, attributes.size())
                .filter(position -> attributes.get(position).primitive())
                .mapToObj(position -> embeddables.stream()
                        .filter(group -> group.from() <= position && position < group.to())
                        .min(Comparator.comparingInt(group -> group.to() - group.from()))
                        .map(group -> new int[] {position, group.from(), group.to()}))
                .flatMap(Optional::stream)
                .toArray(int[][]::new);
    }
}
