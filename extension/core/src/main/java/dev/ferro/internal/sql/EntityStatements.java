package dev.ferro.internal.sql;

import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.MappedAttribute;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SQL of an entity, the same on all dialects. Every identifier comes from the mapping, every value is a placeholder
 * (Q8). Rendered once.
 *
 * @param insert all columns
 * @param insertGenerated all columns but the key, which comes back
 * @param update the row with a key
 * @param save inserts, or updates where the key exists
 * @param delete the row with a key
 * @param findById the row with a key
 * @param findAll all rows
 * @param count how many rows
 * @param existsById whether there is a row with a key
 */
record EntityStatements(
        String insert,
        String insertGenerated,
        String update,
        String save,
        String delete,
        String findById,
        String findAll,
        String count,
        String existsById) {

    static EntityStatements of(EntityModel<?> model) {
        String table = model.quotedTable();
        String id = model.id().column().quoted();
        String byId = " where " + model.qualified(model.id()) + " = ?";
        String select =
                "select " + model.attributes().stream().map(model::qualified).collect(Collectors.joining(", "))
                        + " from " + table;
        List<MappedAttribute> inserted = EntityPlan.inserted(model);
        List<MappedAttribute> withoutKey =
                inserted.stream().filter(attribute -> !attribute.id()).toList();
        List<MappedAttribute> updated =
                model.attributes().stream().filter(MappedAttribute::updatable).toList();
        return new EntityStatements(
                insert(table, inserted),
                insert(table, withoutKey) + " returning " + model.qualified(model.id()),
                "update " + table + " set " + assignments(updated, " = ?", id) + byId,
                insert(table, inserted) + " on conflict (" + id + ") do "
                        + (updated.isEmpty() ? "nothing" : "update set " + excluded(updated)),
                "delete from " + table + byId,
                select + byId,
                select,
                "select count(*) from " + table,
                "select 1 from " + table + byId);
    }

    static String insert(String table, List<MappedAttribute> attributes) {
        if (attributes.isEmpty()) {
            return "insert into " + table + " default values";
        }
        String placeholders = attributes.stream().map(attribute -> "?").collect(Collectors.joining(", "));
        return "insert into " + table + " (" + list(attributes) + ") values (" + placeholders + ")";
    }

    /** An entity of nothing but its key has nothing to set; the statement still tells whether the row is there. */
    private static String assignments(List<MappedAttribute> attributes, String value, String id) {
        return attributes.isEmpty()
                ? id + " = " + id
                : attributes.stream()
                        .map(attribute -> attribute.column().quoted() + value)
                        .collect(Collectors.joining(", "));
    }

    static String excluded(List<MappedAttribute> attributes) {
        return attributes.stream()
                .map(attribute -> attribute.column().quoted() + " = "
                        + (attribute.insertable()
                                ? "excluded." + attribute.column().quoted()
                                : "?"))
                .collect(Collectors.joining(", "));
    }

    static String list(List<MappedAttribute> attributes) {
        return attributes.stream().map(attribute -> attribute.column().quoted()).collect(Collectors.joining(", "));
    }
}
