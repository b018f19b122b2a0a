package dev.ferro.internal.schema;

import dev.ferro.SchemaDifference;
import dev.ferro.SchemaDifference.Kind;
import dev.ferro.internal.catalog.Catalog;
import dev.ferro.internal.catalog.Check;
import dev.ferro.internal.catalog.Column;
import dev.ferro.internal.catalog.Defaults;
import dev.ferro.internal.catalog.ForeignKey;
import dev.ferro.internal.catalog.Table;
import dev.ferro.internal.mapping.Identifier;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Compares the columns of a table that is there. */
final class ColumnComparison {

    private final Table wanted;
    private final Table found;
    private final Catalog catalog;
    private final Ddl ddl;
    private final List<SchemaDifference> differences;
    private final Set<Identifier> withheld = new HashSet<>();

    ColumnComparison(Table wanted, Table found, Catalog catalog, Ddl ddl, List<SchemaDifference> differences) {
        this.wanted = wanted;
        this.found = found;
        this.catalog = catalog;
        this.ddl = ddl;
        this.differences = differences;
    }

    /** Returns the columns that are not as they are to be, and which nothing can be put on before they are. */
    Set<Identifier> compare(Present.Rows rows) throws SQLException {
        for (Column column : wanted.columns()) {
            Optional<Column> other = found.column(column.name());
            if (other.isPresent()) {
                compare(column, other.get());
            } else if (found.view()) {
                byHand(Kind.COLUMN, column, "is missing in the view", true, List.of());
            } else {
                missing(column, rows);
            }
        }
        found.columns().stream()
                .filter(column -> wanted.column(column.name()).isEmpty())
                .forEach(this::unknown);
        return withheld;
    }

    /** Rows that are there need a value for it. */
    private void missing(Column column, Present.Rows rows) throws SQLException {
        List<String> statements = ddl.addColumn(wanted, column);
        Optional<String> obstacle = obstacle(column, rows);
        if (obstacle.isEmpty()) {
            add(new SchemaDifference(
                    Kind.COLUMN,
                    wanted.name().toString(),
                    subject(column) + "is missing",
                    true,
                    statements,
                    List.of()));
            return;
        }
        withheld.add(column.name());
        byHand(Kind.COLUMN, column, "is missing; " + obstacle.get(), true, column.generated() ? List.of() : statements);
    }

    private Optional<String> obstacle(Column column, Present.Rows rows) throws SQLException {
        if (column.generated()) {
            return Optional.of("it is a key that the database gives, and the table has another one");
        }
        if (!column.nullable() && column.standard().isEmpty() && rows.in(wanted)) {
            return Optional.of("it must not be null, and the rows that are there have no value for it");
        }
        // As after a column was renamed: what was over it has kept its name.
        return constraints(found, one -> true)
                        .anyMatch(constraints(wanted, column.name()::equals).toList()::contains)
                ? Optional.of("the table uses the name of its constraint for something else")
                : Optional.empty();
    }

    /** Those that a column can bring. */
    private static Stream<Identifier> constraints(Table table, Predicate<Identifier> over) {
        return Stream.concat(
                table.checks().stream().filter(one -> over.test(one.column())).map(Check::name),
                table.foreignKeys().stream()
                        .filter(one -> one.columns().stream().allMatch(over))
                        .map(ForeignKey::name));
    }

    private void compare(Column column, Column other) {
        if (!catalog.isSameType(column.type(), other.type())) {
            boolean holds = catalog.holds(other.type(), column.type());
            String types = "is to be " + column.type() + "; it is " + other.type();
            byHand(Kind.TYPE, column, types, !holds, ddl.changeType(wanted, column));
            if (!holds) {
                withheld.add(column.name());
                return;
            }
        }
        if (found.view()) {
            return;
        }
        if (column.nullable() != other.nullable()) {
            nullability(column);
        }
        if (column.generated() && !other.generated()) {
            byHand(
                    Kind.GENERATION,
                    column,
                    "is to be numbered by the database",
                    true,
                    ddl.makeGenerated(wanted, column));
        }
        column.standard().ifPresent(standard -> standard(column, standard, other.standard()));
    }

    private void nullability(Column column) {
        String rule = column.nullable() ? "is to take null" : "is not to take null";
        byHand(Kind.NULLABILITY, column, rule, column.nullable(), ddl.setNullable(wanted, column));
    }

    private void standard(Column column, String standard, Optional<String> other) {
        if (other.isPresent() && !Defaults.same(standard, other.get())) {
            String both = "is to be " + standard + " by default; it is " + other.get();
            byHand(Kind.DEFAULT, column, both, false, ddl.setDefault(wanted, column));
        } else if (other.isEmpty()) {
            List<String> statements = ddl.setDefault(wanted, column);
            String missing = subject(column) + "is to be " + standard + " by default";
            add(new SchemaDifference(
                    Kind.DEFAULT,
                    wanted.name().toString(),
                    statements.isEmpty() ? missing + "; only a new column can have it" : missing,
                    false,
                    statements,
                    List.of()));
        }
    }

    /** A column that must be set breaks each insert of an entity that does not know it. */
    private void unknown(Column column) {
        boolean needed = !found.view()
                && !column.nullable()
                && !column.generated()
                && column.standard().isEmpty();
        Optional<Identifier> renamed = likely(column);
        String description = "is in no entity"
                + (needed ? ", and must not be null" : "")
                + renamed.map(name -> "; perhaps it is " + name + " under its old name")
                        .orElse("");
        byHand(
                Kind.UNKNOWN_COLUMN,
                column,
                description,
                needed,
                renamed.map(name -> List.of(ddl.renameColumn(wanted, column.name(), name)))
                        .orElse(List.of()));
    }

    /** The one that is missing, if it is the only one of that type. */
    private Optional<Identifier> likely(Column column) {
        List<Identifier> missing = wanted.columns().stream()
                .filter(one -> found.column(one.name()).isEmpty() && catalog.isSameType(one.type(), column.type()))
                .map(Column::name)
                .toList();
        return missing.size() == 1 && !found.view() ? Optional.of(missing.get(0)) : Optional.empty();
    }

    private void byHand(Kind kind, Column column, String description, boolean breaking, List<String> advice) {
        add(new SchemaDifference(
                kind, wanted.name().toString(), subject(column) + description, breaking, List.of(), advice));
    }

    private String subject(Column column) {
        return "column " + wanted.name() + "." + column.name() + " ";
    }

    private void add(SchemaDifference difference) {
        differences.add(difference);
    }
}
