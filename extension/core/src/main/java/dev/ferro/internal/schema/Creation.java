package dev.ferro.internal.schema;

import dev.ferro.SchemaDifference;
import dev.ferro.SchemaDifference.Kind;
import dev.ferro.internal.catalog.ForeignKey;
import dev.ferro.internal.catalog.Table;
import dev.ferro.internal.mapping.QualifiedName;
import dev.ferro.internal.mapping.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sequences and tables that are missing altogether. */
final class Creation {

    private final Ddl ddl;
    private final Set<QualifiedName> there;
    private final List<SchemaDifference> found = new ArrayList<>();
    private final List<SchemaDifference> atLast = new ArrayList<>();

    private Creation(Ddl ddl, Set<QualifiedName> there) {
        this.ddl = ddl;
        this.there = new HashSet<>(there);
    }

    static List<SchemaDifference> of(SchemaModel wanted, Present present, Ddl ddl) {
        Creation creation = new Creation(ddl, present.tables().keySet());
        wanted.sequences().stream()
                .filter(sequence -> !present.sequences().containsKey(sequence.name()))
                .forEach(creation::add);
        wanted.tables().stream()
                .filter(table -> present.table(table.name()).isEmpty())
                .forEach(creation::add);
        creation.found.addAll(creation.atLast);
        return creation.found;
    }

    private void add(Sequence sequence) {
        String name = sequence.name().toString();
        found.add(new SchemaDifference(
                Kind.SEQUENCE,
                name,
                "sequence " + name + " is missing",
                true,
                ddl.createSequence(sequence),
                List.of()));
    }

    private void add(Table table) {
        String name = table.name().toString();
        there.add(table.name());
        List<String> statements = ddl.createTable(table, this::canReferAtOnce);
        found.add(new SchemaDifference(Kind.TABLE, name, "table " + name + " is missing", true, statements, List.of()));
        table.foreignKeys().stream()
                .filter(foreign -> !canReferAtOnce(foreign))
                .forEach(foreign -> atLast.add(ConstraintComparison.foreignKeyMissing(table, foreign, ddl)));
    }

    /** To itself, to a table that is there or stands before it, or to one that it may wait for. */
    private boolean canReferAtOnce(ForeignKey foreign) {
        return ddl.refersAhead() || there.contains(foreign.target());
    }
}
