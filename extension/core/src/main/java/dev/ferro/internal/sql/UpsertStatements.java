package dev.ferro.internal.sql;

import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.MappedAttribute;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The SQL of an entity that is looked up by unique attributes, the same on both dialects. Every identifier comes from the
 * mapping, every value is a placeholder (Q8).
 *
 * @param find the rows, of which there must be one at most
 * @param found its positions
 * @param create inserts, unless there is one, and gives the key and version back if it did
 * @param created its positions
 * @param put inserts, or updates the one there is, and gives the key and version back
 * @param written its positions
 * @param back the positions of what comes back from both
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record UpsertStatements(String find, int[] found, String create, int[] created, String put, int[] written, int[] back) {

    /** Two are one too many already. */
    private static final String LIMIT = " limit 2";

    static UpsertStatements of(EntityPlan<?> plan, UniqueKey unique, boolean keyless) {
        EntityModel<?> model = plan.model();
        List<MappedAttribute> updated = model.attributes().stream()
                .filter(attribute ->
                        attribute.updatable() && !unique.attributes().contains(attribute))
                .toList();
        EntityStatements plain = plan.statements();
        String insert =
                (keyless ? plain.insertBlind() : plain.insert()) + " on conflict (" + unique.columns() + ") do ";
        int[] back = model.keyAndVersion();
        String returning = IntStream.of(back)
                .mapToObj(position -> model.qualified(model.attributes().get(position)))
                .collect(Collectors.joining(", ", " returning ", ""));
        int[] created =
                keyless ? plan.columns().insertedGenerated() : plan.columns().inserted();
        return new UpsertStatements(
                plan.statements().findAll() + where(model, unique) + LIMIT,
                unique.positions(model),
                insert + "nothing" + returning,
                created,
                insert + "update set " + assignments(model, updated, unique) + returning,
                ColumnSets.joined(created, positions(model, updated)),
                back);
    }

    private static String where(EntityModel<?> model, UniqueKey unique) {
        return unique.attributes().stream()
                .map(attribute -> model.qualified(attribute) + " = ?")
                .collect(Collectors.joining(" and ", " where ", ""));
    }

    private static String assignments(EntityModel<?> model, List<MappedAttribute> updated, UniqueKey unique) {
        List<String> assignments = EntityStatements.excluded(updated);
        if (assignments.isEmpty()) {
            assignments.add(unchanged(model, unique));
        }
        return String.join(", ", EntityStatements.nextVersion(model, assignments));
    }

    /**
     * Where nothing is to be changed a column is set to what it is: else nothing would come back. Not one that the database
     * fills, which may take nothing at all.
     */
    private static String unchanged(EntityModel<?> model, UniqueKey unique) {
        MappedAttribute same = unique.attributes().stream()
                .filter(MappedAttribute::insertable)
                .findFirst()
                .orElse(model.ids().get(0));
        return same.column().quoted() + " = " + model.qualified(same);
    }

    /** Those that are not among what is inserted. */
    private static int[] positions(EntityModel<?> model, List<MappedAttribute> updated) {
        return updated.stream()
                .filter(attribute -> !attribute.insertable())
                .mapToInt(model.attributes()::indexOf)
                .toArray();
    }
}
