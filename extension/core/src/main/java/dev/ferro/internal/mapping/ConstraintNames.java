package dev.ferro.internal.mapping;

import dev.ferro.DatabaseFault;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        Optional<List<String>> known = Optional.ofNullable(unique(model.type()).get(constraint));
        if (known.isPresent()) {
            return known.get();
        }
        if (constraint.equals(model.table() + "_pkey")) {
            return model.attributes().stream()
                    .filter(MappedAttribute::id)
                    .map(attribute -> attribute.column().text())
                    .toList();
        }
        Matcher byDefault = BY_DEFAULT.matcher(constraint);
        return byDefault.matches() ? ofTable(model, byDefault.group(1)) : List.of();
    }

    /** What the mapping calls unique comes first: a_b of the columns a and b may be a column's name, too. */
    private static List<String> ofTable(EntityModel<?> model, String tableAndColumns) {
        Stream<List<String>> several = model.uniqueConstraints().stream()
                .map(columns -> columns.stream().map(Identifier::text).toList());
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

    /**
     * The name of a unique constraint, as SQL text.
     *
     * @param model of the entity
     * @param columns of the constraint
     * @return the words that name it, or nothing where the mapping gives no name
     */
    public static String clause(EntityModel<?> model, List<Identifier> columns) {
        List<String> wanted = columns.stream().map(Identifier::text).toList();
        return unique(model.type()).entrySet().stream()
                .filter(named -> named.getValue().equals(wanted))
                .map(named -> "constraint " + new Identifier(named.getKey()).quoted() + " ")
                .findFirst()
                .orElse("");
    }

    /** The columns of each unique constraint that the mapping names. */
    private static Map<String, List<String>> unique(Class<?> type) {
        Table table = type.getAnnotation(Table.class);
        return table == null
                ? Map.of()
                : Stream.of(table.uniqueConstraints())
                        .filter(constraint -> !constraint.name().isEmpty())
                        .collect(Collectors.toMap(
                                constraint -> Identifier.of(constraint.name()).text(),
                                ConstraintNames::columns,
                                (one, other) -> one));
    }

    private static List<String> columns(UniqueConstraint constraint) {
        return Stream.of(constraint.columnNames())
                .map(name -> Identifier.of(name).text())
                .toList();
    }
}
