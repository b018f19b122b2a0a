package dev.ferro.internal.schema;

import dev.ferro.internal.catalog.Table;
import dev.ferro.internal.mapping.QualifiedName;
import dev.ferro.internal.mapping.Sequence;
import java.util.List;

/**
 * What the entities need of a database. Immutable.
 *
 * @param sequences that give keys
 * @param tables each after those that it refers to, as far as circles let it
 */
record SchemaModel(List<Sequence> sequences, List<Table> tables) {

    SchemaModel {
        sequences = List.copyOf(sequences);
        tables = List.copyOf(tables);
    }

    List<QualifiedName> tableNames() {
        return tables.stream().map(Table::name).toList();
    }

    List<QualifiedName> sequenceNames() {
        return sequences.stream().map(Sequence::name).toList();
    }
}
