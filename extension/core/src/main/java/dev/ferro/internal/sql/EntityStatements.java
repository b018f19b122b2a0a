package dev.ferro.internal.sql;

import dev.ferro.Database;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.MappedAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SQL of an entity. Every identifier comes from the mapping, every value is a placeholder (Q8). Rendered once.
 *
 * @param insert all columns
 * @param insertBlind the same as {@code insertGenerated}, but the key does not come back
 * @param insertGenerated all columns but the key, which comes back
 * @param update the row with a key, and of the version that is known
 * @param save inserts, or updates where the key exists; where there is a version, of that version only, which comes back
 * @param saveNew inserts, unless the key exists
 * @param delete the row with a key, and of the version that is known
 * @param deleteById the row with a key
 * @param findById the row with a key
 * @param findAll all rows
 * @param count how many rows
 * @param existsById whether there is a row with a key
 */
record EntityStatements(
        String insert,
        String insertBlind,
        String insertGenerated,
        String update,
        String save,
        String saveNew,
        String delete,
        String deleteById,
        String findById,
        String findAll,
        String count,
        String existsById) {

    static EntityStatements of(EntityModel<?> model, Database database) {
        String table = model.quotedTable();
        String byId = " where "
                + model.ids().stream().map(id -> model.qualified(id) + " = ?").collect(Collectors.joining(" and "));
        String byVersion = byId + version(model, " and ", " = ?");
        String select = "select " + selected(model) + " from " + table;
        List<MappedAttribute> inserted = inserted(model);
        String insert = insert(table, inserted);
        String blind = insertBlind(model, inserted, database);
        return new EntityStatements(
                insert,
                blind,
                blind + " returning " + model.qualified(model.ids().get(0)),
                "update " + table + " set " + String.join(", ", assignments(model)) + byVersion,
                insert + conflict(model) + saved(model),
                insert + conflict(model) + "nothing",
                "delete from " + table + byVersion,
                "delete from " + table + byId,
                select + byId,
                select,
                "select count(*) from " + table,
                "select 1 from " + table + byId);
    }

    /** All columns, in the order in which a row is read. */
    static String selected(EntityModel<?> model) {
        return model.attributes().stream().map(model::qualified).collect(Collectors.joining(", "));
    }

    private static String version(EntityModel<?> model, String before, String behind) {
        return model.versionPosition() < 0
                ? ""
                : before + model.qualified(model.attributes().get(model.versionPosition())) + behind;
    }

    private static String insert(String table, List<MappedAttribute> attributes) {
        if (attributes.isEmpty()) {
            return "insert into " + table + " default values";
        }
        return "insert into " + table + " (" + list(attributes) + ") values (" + placeholders(attributes) + ")";
    }

    private static String placeholders(List<MappedAttribute> attributes) {
        return attributes.stream().map(attribute -> "?").collect(Collectors.joining(", "));
    }

    private static String insertBlind(EntityModel<?> model, List<MappedAttribute> inserted, Database database) {
        List<MappedAttribute> others =
                inserted.stream().filter(attribute -> !attribute.id()).toList();
        MappedAttribute id = model.ids().get(0);
        if (model.key().sequence().isEmpty() || database != Database.POSTGRESQL) {
            return insert(model.quotedTable(), others);
        }
        String next = "nextval('" + model.key().sequence().get().name().quoted().replace("'", "''") + "')";
        return "insert into " + model.quotedTable() + " (" + id.column().quoted()
                + (others.isEmpty() ? ") values (" + next : ", " + list(others) + ") values (" + next + ", ")
                + placeholders(others) + ")";
    }

    private static List<String> assignments(EntityModel<?> model) {
        List<String> assignments = new ArrayList<>();
        model.attributes().stream()
                .filter(MappedAttribute::updatable)
                .forEach(attribute -> assignments.add(attribute.column().quoted() + " = ?"));
        return nextVersion(model, assignments);
    }

    /** An entity of nothing but its key has nothing to set; the statement still tells whether the row is there. */
    static List<String> nextVersion(EntityModel<?> model, List<String> assignments) {
        if (model.versionPosition() >= 0) {
            MappedAttribute version = model.attributes().get(model.versionPosition());
            assignments.add(version.column().quoted() + " = " + model.qualified(version) + " + 1");
        }
        if (assignments.isEmpty()) {
            String id = model.ids().get(0).column().quoted();
            assignments.add(id + " = " + id);
        }
        return assignments;
    }

    private static String conflict(EntityModel<?> model) {
        return " on conflict (" + list(model.ids()) + ") do ";
    }

    private static String saved(EntityModel<?> model) {
        List<MappedAttribute> updatable =
                model.attributes().stream().filter(MappedAttribute::updatable).toList();
        if (model.versionPosition() < 0) {
            return updatable.isEmpty() ? "nothing" : "update set " + String.join(", ", excluded(updatable));
        }
        String column = model.attributes().get(model.versionPosition()).column().quoted();
        return "update set " + String.join(", ", nextVersion(model, excluded(updatable)))
                + version(model, " where ", " = ")
                + "excluded." + column + version(model, " returning ", "");
    }

    /** What sets each column to what an insert would have written, or to a value of its own where that writes none. */
    static List<String> excluded(List<MappedAttribute> attributes) {
        List<String> assignments = new ArrayList<>();
        attributes.forEach(attribute -> assignments.add(attribute.column().quoted() + " = "
                + (attribute.insertable() ? "excluded." + attribute.column().quoted() : "?")));
        return assignments;
    }

    /** The key is always inserted, whatever {@code @Column(insertable)} says. */
    static List<MappedAttribute> inserted(EntityModel<?> model) {
        return model.attributes().stream()
                .filter(attribute -> attribute.insertable() || attribute.id())
                .toList();
    }

    static String list(List<MappedAttribute> attributes) {
        return attributes.stream().map(attribute -> attribute.column().quoted()).collect(Collectors.joining(", "));
    }
}
