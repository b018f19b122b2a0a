package dev.ferro.internal.schema;

import dev.ferro.SchemaDifference;
import dev.ferro.SchemaDifference.Kind;
import dev.ferro.internal.catalog.ForeignKey;
import dev.ferro.internal.catalog.Table;
import dev.ferro.internal.catalog.Unique;
import dev.ferro.internal.mapping.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * Foreign keys to what is there and cannot be referred to: a view, or columns that nothing makes unique. PostgreSQL refuses
 * them; SQLite takes them, and then refuses every row.
 */
final class ImpossibleReferences {

    private final Present present;
    private final Ddl ddl;
    private final List<SchemaDifference> told;

    private ImpossibleReferences(Present present, Ddl ddl, List<SchemaDifference> told) {
        this.present = present;
        this.ddl = ddl;
        this.told = told;
    }

    /** The same without them; what was left out is told. */
    static SchemaModel leftOut(SchemaModel wanted, Present present, Ddl ddl, List<SchemaDifference> told) {
        ImpossibleReferences references = new ImpossibleReferences(present, ddl, told);
        return new SchemaModel(
                wanted.sequences(),
                wanted.tables().stream().map(references::without).toList());
    }

    private Table without(Table table) {
        List<ForeignKey> possible = new ArrayList<>();
        for (ForeignKey foreign : table.foreignKeys()) {
            String obstacle = obstacle(foreign);
            if (obstacle.isEmpty()) {
                possible.add(foreign);
            } else {
                told.add(difference(table, foreign, obstacle));
            }
        }
        return table.referring(possible);
    }

    private String obstacle(ForeignKey foreign) {
        QualifiedName target = foreign.target();
        Table found = present.tables().get(target);
        if (found == null) {
            return "";
        }
        if (found.view()) {
            return target + " is a view";
        }
        boolean unique = found.isUnique(new Unique(foreign.name(), foreign.targetColumns()));
        return unique ? "" : "nothing makes " + foreign.targetColumns() + " unique there";
    }

    private SchemaDifference difference(Table table, ForeignKey foreign, String obstacle) {
        return new SchemaDifference(
                Kind.FOREIGN_KEY,
                table.name().toString(),
                ConstraintComparison.describe(table, foreign) + " is missing, and cannot be: " + obstacle,
                false,
                List.of(),
                ddl.addForeignKey(table, foreign));
    }
}
