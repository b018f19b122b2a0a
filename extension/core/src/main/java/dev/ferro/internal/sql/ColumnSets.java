package dev.ferro.internal.sql;

import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.MappedAttribute;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which columns each statement of an entity binds, as positions among its attributes, in the order of the statement's
 * placeholders. The arrays are shared and not to be changed.
 */
final class ColumnSets {

    private final int[] inserted;
    private final int[] insertedGenerated;
    private final int[] saved;
    private final int[] updated;
    private final int[] deleted;
    private final int[] key;

    ColumnSets(EntityModel<?> model) {
        key = model.idPositions();
        deleted = model.keyAndVersion();
        inserted = positions(model, attribute -> attribute.insertable() || attribute.id());
        insertedGenerated = positions(model, attribute -> attribute.insertable() && !attribute.id());
        saved = joined(inserted, positions(model, attribute -> attribute.updatable() && !attribute.insertable()));
        updated = joined(positions(model, MappedAttribute::updatable), deleted);
    }

    private static int[] positions(EntityModel<?> model, Predicate<MappedAttribute> wanted) {
        List<MappedAttribute> attributes = model.attributes();
        return IntStream.range(0, attributes.size())
                .filter(position -> wanted.test(attributes.get(position)))
                .toArray();
    }

    static int[] joined(int[] some, int[] others) {
        return IntStream.concat(IntStream.of(some), IntStream.of(others)).toArray();
    }

    /** All that an insert sets; the key always, whatever {@code @Column(insertable)} says. */
    int[] inserted() {
        return inserted;
    }

    /** The same without the key. */
    int[] insertedGenerated() {
        return insertedGenerated;
    }

    /** Of the statement that inserts or updates. */
    int[] saved() {
        return saved;
    }

    /** Of an update, with the key and the version behind. */
    int[] updated() {
        return updated;
    }

    /** Of a delete of an instance: key and version. */
    int[] deleted() {
        return deleted;
    }

    /** Of the key. */
    int[] key() {
        return key;
    }
}
