package dev.ferro.internal.mapping;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @Entity} and {@code @Table} say.
 *
 * @param entity the entity's name
 * @param qualified the name of the table
 * @param rules beside its columns
 */
record TableName(String entity, QualifiedName qualified, TableRules rules) {

    static TableName of(Class<?> type) {
        Entity entity = Objects.requireNonNull(type.getAnnotation(Entity.class));
        String name = entity.name().isEmpty() ? type.getSimpleName() : entity.name();
        Table table = type.getAnnotation(Table.class);
        if (table == null) {
            return new TableName(name, new QualifiedName(Optional.empty(), Identifier.of(name)), TableRules.NONE);
        }
        return new TableName(
                name,
                new QualifiedName(
                        Optional.of(table.schema())
                                .filter(schema -> !schema.isEmpty())
                                .map(Identifier::of),
                        Identifier.of(table.name().isEmpty() ? name : table.name())),
                TableRules.NONE);
    }

    /** With what is said of its columns, which are known later than its name. */
    TableName ruled(TableRules said) {
        return new TableName(entity, qualified, said);
    }

    /** The table without its schema. */
    Identifier table() {
        return qualified.name();
    }

    Optional<Identifier> schema() {
        return qualified.schema();
    }

    /** What of {@code @Table} is not honoured. */
    static List<String> problems(@Nullable Table table) {
        return table == null
                ? List.of()
                : AnnotationMembers.beyond(table, Set.of("name", "schema", "uniqueConstraints", "indexes"));
    }
}
