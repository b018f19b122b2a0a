package dev.ferro.internal.sql;

import dev.ferro.internal.dialect.Codec;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.dialect.Refusal;
import dev.ferro.internal.mapping.Attribute;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.KeyGeneration;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How an entity is bound and hydrated on a dialect: codecs and positions, found once. Immutable and thread-safe.
 *
 * @param <T> the entity class
 */
final class EntityPlan<T> {

    private final EntityModel<T> model;
    private final EntityStatements statements;
    private final Codec[] codecs;
    private final int[] inserted;
    private final int[] insertedGenerated;
    private final int[] updated;

    EntityPlan(EntityModel<T> model, Dialect dialect) {
        this.model = model;
        this.statements = EntityStatements.of(model);
        List<Attribute> attributes = model.attributes();
        this.codecs =
                attributes.stream().map(attribute -> dialect.codec(attribute.type())).toArray(Codec[]::new);
        List<Attribute> insertable = inserted(model);
        this.inserted = positions(attributes, insertable);
        this.insertedGenerated = positions(
                attributes,
                insertable.stream().filter(attribute -> !attribute.id()).toList());
        int[] changed = positions(
                attributes, attributes.stream().filter(Attribute::updatable).toList());
        this.updated = IntStream.concat(IntStream.of(changed), IntStream.of(model.idPosition()))
                .toArray();
    }

    /** The key is always inserted, whatever {@code @Column(insertable)} says. */
    static List<Attribute> inserted(EntityModel<?> model) {
        return model.attributes().stream()
                .filter(attribute -> attribute.insertable() || attribute.id())
                .toList();
    }

    private static int[] positions(List<Attribute> all, List<Attribute> some) {
        return some.stream().mapToInt(all::indexOf).toArray();
    }

    EntityModel<T> model() {
        return model;
    }

    EntityStatements statements() {
        return statements;
    }

    int[] inserted() {
        return inserted;
    }

    int[] insertedGenerated() {
        return insertedGenerated;
    }

    int[] updated() {
        return updated;
    }

    Codec idCodec() {
        return codecs[model.idPosition()];
    }

    /** Whether the database is to give the key of these values. */
    boolean awaitsKey(@Nullable Object[] values) {
        return model.keyGeneration() == KeyGeneration.IDENTITY && values[model.idPosition()] == null;
    }

    /**
     * What the database will keep of an instance's values.
     *
     * @param instance an entity
     * @param connection for the message of an error
     * @return values in the order of the attributes, canonical
     */
    @Nullable Object[] canonical(T instance, String connection) {
        @Nullable Object[] values = model.values(instance);
        for (int i = 0; i < values.length; i++) {
            values[i] = canonical(i, values[i], connection);
        }
        return values;
    }

    private @Nullable Object canonical(int position, @Nullable Object value, String connection) {
        Attribute attribute = model.attributes().get(position);
        if (position == model.idPosition() && model.keyGeneration() != KeyGeneration.ASSIGNED && Keys.isUnset(value)) {
            return model.keyGeneration() == KeyGeneration.UUID ? UUID.randomUUID() : null;
        }
        if (value == null) {
            if (!attribute.nullable()) {
                throw Refused.nullValue(model, attribute, connection);
            }
            return null;
        }
        try {
            return codecs[position].canonical(value);
        } catch (Refusal refusal) {
            throw Refused.value(model, attribute, connection, refusal);
        }
    }

    void bind(PreparedStatement statement, int[] positions, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < positions.length; i++) {
            int position = positions[i];
            Object value = values[position];
            if (value == null) {
                codecs[position].bindNull(statement, i + 1);
            } else {
                codecs[position].bind(statement, i + 1, value);
            }
        }
    }

    /** The instance as the database has it: changed where a class can be, anew where a record cannot. */
    T stored(T instance, @Nullable Object[] values) {
        @Nullable Object[] before = model.values(instance);
        boolean same = true;
        for (int i = 0; i < values.length; i++) {
            if (before[i] != values[i] && (before[i] == null || !before[i].equals(values[i]))) {
                same = false;
                if (!model.isRecord()) {
                    model.attributes().get(i).access().set(instance, values[i]);
                }
            }
        }
        return same || !model.isRecord() ? instance : model.create(values);
    }

    T hydrate(ResultSet rows, String connection) throws SQLException {
        @Nullable Object[] values = new Object[codecs.length];
        for (int i = 0; i < codecs.length; i++) {
            try {
                values[i] = codecs[i].read(rows, i + 1);
            } catch (Refusal refusal) {
                throw Refused.column(model, model.attributes().get(i), connection, refusal.reason());
            }
            if (values[i] == null && model.attributes().get(i).primitive()) {
                throw Refused.column(
                        model, model.attributes().get(i), connection, "null, which a primitive type cannot be");
            }
        }
        return model.create(values);
    }
}
