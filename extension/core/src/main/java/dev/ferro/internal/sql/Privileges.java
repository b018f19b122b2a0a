package dev.ferro.internal.sql;

import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.MappedAttribute;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a statement needs of a database that knows privileges, in SQL's words, for the message of an error (Q9). */
public final class Privileges {

    private Privileges() {}

    /**
     * What a writing needs.
     *
     * @param model of the entity
     * @param writing what is done
     * @return for example {@code INSERT on journal (id, text)}
     */
    public static String of(EntityModel<?> model, Writing writing) {
        String key = list(model, MappedAttribute::id);
        String read = " and SELECT on " + model.table();
        return switch (writing) {
            case INSERT -> insert(model, EntityStatements.inserted(model));
            case UPDATE -> "UPDATE on " + model.table() + list(model, MappedAttribute::updatable) + read + key;
            case SAVE ->
                insert(model, EntityStatements.inserted(model)) + ", UPDATE on " + model.table()
                        + list(model, MappedAttribute::updatable) + read + list(model, attribute -> true);
            case DELETE -> "DELETE on " + model.table() + read + key;
            case REFRESH -> "SELECT on " + model.table() + list(model, attribute -> true);
        };
    }

    /**
     * What a change of many rows by a query needs.
     *
     * @param model of the entity
     * @param sql the statement as it was rendered
     * @return in words, because the columns are those of the query
     */
    public static String ofChange(EntityModel<?> model, String sql) {
        String verb = sql.startsWith("delete") ? "DELETE" : "UPDATE";
        return verb + " on " + model.table() + " and SELECT on the columns that it reads";
    }

    private static String insert(EntityModel<?> model, List<MappedAttribute> inserted) {
        boolean generated = model.keyGeneration().isByDatabase();
        return "INSERT on " + model.table()
                + list(model, attribute -> inserted.contains(attribute) && !(generated && attribute.id()));
    }

    private static String list(EntityModel<?> model, Predicate<MappedAttribute> which) {
        return model.attributes().stream()
                .filter(which)
                .map(attribute -> attribute.column().text())
                .collect(Collectors.joining(", ", " (", ")"));
    }
}
