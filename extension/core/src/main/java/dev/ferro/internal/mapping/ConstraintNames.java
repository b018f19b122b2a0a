package dev.ferro.internal.mapping;

import dev.ferro.DatabaseFault;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which attributes a violated constraint is about: by the columns that the database names, or by its name (S4). */
public final class ConstraintNames {

    /** What PostgreSQL puts behind the table and the columns where nobody names a constraint. */
    private static final Pattern BY_DEFAULT = Pattern.compile("(.+)_(?:key|fkey|check|excl|not_null)\\d*");

    private ConstraintNames() {}

    /**
     * Finds the attributes of a violated constraint.
     *
     * @param model of the entity that was written
     * @param fault what the database said
     * @return their names in the order of the constraint; empty if unknown, or if it belongs to another table
     */
    public static List<String> attributes(EntityModel<?> model, DatabaseFault fault) {
        String constraint = fault.constraint() == null ? "" : fault.constraint();
        if (constraint.startsWith(model.table() + ".")) {
            Optional<List<String>> spelled = columns(model, known -> known.isSpelled(constraint));
            if (spelled.isPresent()) {
                return named(model, spelled.get());
            }
        }
        if (fault.table() != null && !fault.table().equals(model.table())) {
            return List.of();
        }
        return named(
                model,
                fault.columns().isEmpty()
                        ? columns(model, known -> known.isCalled(constraint))
                                .orElseGet(() -> byDefault(model, constraint))
                        : fault.columns());
    }

    private static Optional<List<String>> columns(EntityModel<?> model, Predicate<KnownConstraint> wanted) {
        return KnownConstraint.of(model)
                .filter(wanted)
                .map(known -> known.columns().stream().map(Identifier::text).toList())
                .findFirst();
    }

    /** Of a table that somebody else created: PostgreSQL counts the names that it makes twice. */
    private static List<String> byDefault(EntityModel<?> model, String constraint) {
        Matcher name = BY_DEFAULT.matcher(constraint);
        return name.matches() ? ofTable(model, name.group(1)) : List.of();
    }

    /** What the mapping calls unique comes first: a_b of the columns a and b may be a column's name, too. */
    private static List<String> ofTable(EntityModel<?> model, String tableAndColumns) {
        Stream<List<String>> several = model.rules().uniques().stream()
                .map(unique -> unique.columns().stream().map(Identifier::text).toList());
        return Stream.of(single(model, true), several, single(model, false))
                .flatMap(UnaryOperator.identity())
                .filter(columns -> tableAndColumns.equals(model.table() + "_" + String.join("_", columns)))
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<List<String>> single(EntityModel<?> model, boolean unique) {
        return model.attributes().stream()
                .filter(attribute -> attribute.unique() == unique)
                .map(attribute -> List.of(attribute.column().text()));
    }

    private static List<String> named(EntityModel<?> model, List<String> columns) {
        return columns.stream()
                .flatMap(column -> model.attributes().stream()
                        .filter(attribute -> attribute.column().text().equalsIgnoreCase(column))
                        .map(MappedAttribute::name))
                .toList();
    }
}
