package dev.ferro.internal.schema;

import dev.ferro.SchemaDifference;
import dev.ferro.SchemaDifference.Kind;
import dev.ferro.internal.catalog.Catalog;
import dev.ferro.internal.catalog.Table;
import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.QualifiedName;
import dev.ferro.internal.mapping.Sequence;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what the entities need with what a database has. */
final class Comparison {

    private Comparison() {}

    /** In the order in which it is to be mended: what is missing altogether first. */
    static List<SchemaDifference> of(SchemaModel model, Present present, Catalog catalog, Ddl ddl) throws SQLException {
        List<SchemaDifference> impossible = new ArrayList<>();
        SchemaModel wanted = ImpossibleReferences.leftOut(model, present, ddl, impossible);
        List<SchemaDifference> differences = new ArrayList<>(Creation.of(wanted, present, ddl));
        Map<QualifiedName, Set<Identifier>> withheld = new HashMap<>();
        wanted.sequences().forEach(sequence -> increment(sequence, present, differences));
        for (Table table : wanted.tables()) {
            Table found = present.tables().get(table.name());
            if (found != null) {
                ColumnComparison columns = new ColumnComparison(table, found, catalog, ddl, differences);
                withheld.put(table.name(), columns.compare(present.rows()));
            }
        }
        // Constraints last: they may need columns of other tables that are added above.
        for (Table table : wanted.tables()) {
            Table found = present.tables().get(table.name());
            if (found != null && !found.view()) {
                Set<Identifier> without = withheld.getOrDefault(table.name(), Set.of());
                new ConstraintComparison(table, found, ddl, without, differences).compare();
            }
        }
        differences.addAll(impossible);
        return differences;
    }

    private static void increment(Sequence sequence, Present present, List<SchemaDifference> differences) {
        Long found = present.sequences().get(sequence.name());
        if (found != null && found != sequence.increment()) {
            differences.add(new SchemaDifference(
                    Kind.SEQUENCE,
                    sequence.name().toString(),
                    "sequence " + sequence.name() + " is to count by " + sequence.increment() + "; it counts by "
                            + found,
                    false,
                    List.of(),
                    List.of("alter sequence " + sequence.name().quoted() + " increment by " + sequence.increment())));
        }
    }
}
