package dev.ferro.internal.schema;

import dev.ferro.internal.catalog.Column;
import dev.ferro.internal.catalog.Index;
import dev.ferro.internal.catalog.Table;
import dev.ferro.internal.catalog.Unique;
import dev.ferro.internal.mapping.QualifiedName;
import dev.ferro.internal.mapping.Sequence;
import java.util.List;
import java.util.Optional;

/** SQLite, whose tables get columns and indexes, and nothing else, once they are there. */
final class SqliteDdl extends Ddl {

    /** Without autoincrement the key of a deleted last row is given again, which PostgreSQL never does. */
    @Override
    String definition(Column column) {
        String name = column.name().quoted() + " ";
        return column.generated() ? name + "integer primary key autoincrement" : name + column.type() + rules(column);
    }

    /** A key that SQLite numbers is said with its column. */
    @Override
    Optional<String> key(Table table, Unique key) {
        return table.columns().stream().anyMatch(Column::generated) ? Optional.empty() : super.key(table, key);
    }

    /** Always an index, because a table that is there already can get no constraint. */
    @Override
    Optional<String> unique(Unique unique) {
        return Optional.empty();
    }

    @Override
    boolean refersAhead() {
        return true;
    }

    /** A foreign key stays within the file, which is not named. */
    @Override
    String target(QualifiedName name) {
        return name.name().quoted();
    }

    /** Keys are numbered by their table. */
    @Override
    List<String> createSequence(Sequence sequence) {
        return List.of();
    }

    @Override
    List<String> addUnique(Table table, Unique unique) {
        return List.of("create unique index " + table.name().inSchema(unique.name()) + " on " + target(table.name())
                + " (" + list(unique.columns()) + ")");
    }

    @Override
    List<String> createIndex(Table table, Index index) {
        return List.of("create index " + table.name().inSchema(index.name()) + " on " + target(table.name()) + " ("
                + sorted(index) + ")");
    }
}
