package dev.ferro.internal.mapping;

import dev.ferro.DatabaseFault;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        if (fault.table() != null && !fault.table().equals(model.table())) {
            return List.of();
        }
        return named(model, fault.columns().isEmpty() ? columns(model, fault.constraint()) : fault.columns());
    }

    private static List<String> columns(EntityModel<?> model, @Nullable String constraint) {
        if (constraint == null) {
            return List.of();
        }
        Optional<List<Identifier>> known = ours(model)
                .filter(rule -> rule.isCalled(constraint))
                .map(Named::columns)
                .findFirst();
        if (known.isPresent()) {
            return known.get().stream().map(Identifier::text).toList();
        }
        if (constraint.equals(model.table() + "_pkey")) {
            return model.ids().stream()
                    .map(attribute -> attribute.column().text())
                    .toList();
        }
        Matcher byDefault = BY_DEFAULT.matcher(constraint);
        return byDefault.matches() ? ofTable(model, byDefault.group(1)) : List.of();
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

    /** The constraints that the schema of the entity gets from us. */
    private static Stream<Named> ours(EntityModel<?> model) {
        Identifier table = model.qualifiedTable().name();
        Stream<Named> uniques = model.rules().uniques().stream()
                .map(unique -> new Named(table, unique.columns(), ObjectNames.Suffix.KEY, unique.name()));
        Stream<Named> columns = model.attributes().stream().flatMap(attribute -> ours(table, attribute));
        return Stream.concat(uniques, columns);
    }

    private static Stream<Named> ours(Identifier table, MappedAttribute attribute) {
        List<Identifier> column = List.of(attribute.column());
        Optional<Identifier> foreignKey = attribute.mappedColumn().foreignKey().flatMap(ForeignKeyRule::name);
        return Stream.of(
                new Named(table, column, ObjectNames.Suffix.KEY, Optional.empty()),
                new Named(table, column, ObjectNames.Suffix.FKEY, foreignKey),
                new Named(table, column, ObjectNames.Suffix.CHECK, Optional.empty()));
    }

    /** A constraint and the name that the mapping gives it, if it does. */
    private record Named(
            Identifier table, List<Identifier> columns, ObjectNames.Suffix suffix, Optional<Identifier> said) {

        boolean isCalled(String constraint) {
            return said.map(name -> name.text().equals(constraint))
                    .orElseGet(() -> ObjectNames.of(table, columns, suffix)
                                    .text()
                                    .equals(constraint)
                            || ObjectNames.apart(table, columns, suffix).text().equals(constraint));
        }
    }
}
