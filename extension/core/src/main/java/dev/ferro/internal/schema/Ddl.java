package dev.ferro.internal.schema;

import dev.ferro.Database;
import dev.ferro.internal.catalog.Check;
import dev.ferro.internal.catalog.Column;
import dev.ferro.internal.catalog.ForeignKey;
import dev.ferro.internal.catalog.Index;
import dev.ferro.internal.catalog.Table;
import dev.ferro.internal.catalog.Unique;
import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.QualifiedName;
import dev.ferro.internal.mapping.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The statements that define a schema, in the words that all databases have; where a database has its own, a subclass has
 * them. What a database cannot do is an empty list. Stateless and thread-safe.
 */
abstract class Ddl {

    static Ddl of(Database database) {
        return switch (database) {
            case POSTGRESQL -> new PostgresqlDdl();
            case SQLITE -> new SqliteDdl();
        };
    }

    /** A table with its indexes; foreign keys only to tables that are there by then, or that need not be. */
    final List<String> createTable(Table table, Predicate<ForeignKey> atOnce) {
        List<String> parts = new ArrayList<>();
        table.columns().forEach(column -> parts.add(definition(column)));
        table.key().flatMap(key -> key(table, key)).ifPresent(parts::add);
        List<String> after = new ArrayList<>();
        for (Unique unique : table.uniques()) {
            unique(unique).ifPresentOrElse(parts::add, () -> after.addAll(addUnique(table, unique)));
        }
        table.checks().forEach(check -> parts.add(named(check.name()) + check(check)));
        table.foreignKeys().stream()
                .filter(atOnce)
                .forEach(foreign -> parts.add(named(foreign.name()) + "foreign key (" + list(foreign.columns()) + ") "
                        + references(foreign)));
        table.indexes().forEach(index -> after.addAll(createIndex(table, index)));
        List<String> statements = new ArrayList<>();
        statements.add("create table " + table.name().quoted() + " (\n    " + String.join(",\n    ", parts) + "\n)");
        statements.addAll(after);
        return statements;
    }

    /** The primary key among the parts of a table. */
    Optional<String> key(Table table, Unique key) {
        return Optional.of(named(key.name()) + "primary key (" + list(key.columns()) + ")");
    }

    /** A unique constraint among the parts of a table, where it is to be one. */
    abstract Optional<String> unique(Unique unique);

    /** Whether a foreign key may refer to a table that is not there yet. */
    abstract boolean refersAhead();

    abstract List<String> createSequence(Sequence sequence);

    /** With all that a single column can bring: its check and its foreign key. */
    final List<String> addColumn(Table table, Column column) {
        StringBuilder definition = new StringBuilder(definition(column));
        for (Check check : table.checks()) {
            if (check.column().equals(column.name())) {
                definition.append(' ').append(named(check.name())).append(check(check));
            }
        }
        for (ForeignKey foreign : table.foreignKeys()) {
            if (foreign.columns().equals(List.of(column.name()))) {
                definition.append(' ').append(named(foreign.name())).append(references(foreign));
            }
        }
        return List.of(alter(table) + "add column " + definition);
    }

    abstract List<String> addUnique(Table table, Unique unique);

    abstract List<String> createIndex(Table table, Index index);

    // What follows changes a table that is there; a database that cannot do so leaves it as it is here.

    List<String> addForeignKey(Table table, ForeignKey foreign) {
        return List.of();
    }

    List<String> addCheck(Table table, Check check) {
        return List.of();
    }

    List<String> replaceForeignKey(Table table, ForeignKey present, ForeignKey wanted) {
        return List.of();
    }

    List<String> replaceCheck(Table table, Check present, Check wanted) {
        return List.of();
    }

    List<String> setDefault(Table table, Column column) {
        return List.of();
    }

    List<String> changeType(Table table, Column column) {
        return List.of();
    }

    List<String> setNullable(Table table, Column column) {
        return List.of();
    }

    List<String> makeGenerated(Table table, Column column) {
        return List.of();
    }

    abstract String definition(Column column);

    /** The table that a foreign key refers to, as SQL text. */
    abstract String target(QualifiedName name);

    final String renameColumn(Table table, Identifier from, Identifier to) {
        return alter(table) + "rename column " + from.quoted() + " to " + to.quoted();
    }

    static String alter(Table table) {
        return "alter table " + table.name().quoted() + " ";
    }

    static String named(Identifier name) {
        return "constraint " + name.quoted() + " ";
    }

    static String check(Check check) {
        return "check (" + check.condition() + ")";
    }

    final String references(ForeignKey foreign) {
        return "references " + target(foreign.target()) + " (" + list(foreign.targetColumns()) + ") on delete "
                + foreign.onDelete().words();
    }

    /** What follows the type of a column. */
    static String rules(Column column) {
        return column.standard().map(standard -> " default " + standard).orElse("")
                + (column.nullable() ? "" : " not null");
    }

    static String list(List<Identifier> columns) {
        return columns.stream().map(Identifier::quoted).collect(Collectors.joining(", "));
    }

    static String sorted(Index index) {
        return index.columns().stream()
                .map(one -> one.column().quoted() + (one.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }
}
