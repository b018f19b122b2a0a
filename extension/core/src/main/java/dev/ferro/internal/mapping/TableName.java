package dev.ferro.internal.mapping;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @Entity} and {@code @Table} say.
 *
 * @param entity the entity's name
 * @param schema of the table
 * @param table its name
 * @param uniqueConstraints over several columns
 */
record TableName(
        String entity, Optional<Identifier> schema, Identifier table, List<List<Identifier>> uniqueConstraints) {

    static TableName of(Class<?> type) {
        Entity entity = Objects.requireNonNull(type.getAnnotation(Entity.class));
        String name = entity.name().isEmpty() ? type.getSimpleName() : entity.name();
        Table table = type.getAnnotation(Table.class);
        if (table == null) {
            return new TableName(name, Optional.empty(), Identifier.of(name), List.of());
        }
        return new TableName(
                name,
                Optional.of(table.schema()).filter(schema -> !schema.isEmpty()).map(Identifier::of),
                Identifier.of(table.name().isEmpty() ? name : table.name()),
                Stream.of(table.uniqueConstraints())
                        .map(constraint -> Stream.of(constraint.columnNames())
                                .map(Identifier::of)
                                .toList())
                        .toList());
    }

    /** The table as SQL text, with its schema if it has one. */
    String quoted() {
        return schema.map(identifier -> identifier.quoted() + ".").orElse("") + table.quoted();
    }

    /** What of {@code @Table} is not honoured. */
    static List<String> problems(@Nullable Table table) {
        return table == null
                ? List.of()
                : AnnotationMembers.beyond(table, Set.of("name", "schema", "uniqueConstraints"));
    }
}
