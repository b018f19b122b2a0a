package dev.ferro.internal.sql;

import dev.ferro.Database;
import dev.ferro.internal.dialect.Codec;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.dialect.Held;
import dev.ferro.internal.dialect.Refusal;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.KeyGeneration;
import dev.ferro.internal.mapping.MappedAttribute;
import dev.ferro.internal.mapping.MappedRelation;
import dev.ferro.internal.pool.ConnectionIdentity;
import dev.ferro.internal.relation.Owned;
import dev.ferro.internal.relation.RelationLoader;
import dev.ferro.internal.session.Workplace;
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

    /** The class of SQLSTATE in which a driver says that a value does not fit the type it is read as. */
    private static final String DATA_EXCEPTION = "22";

    private final EntityModel<T> model;
    private final RelationLoader loader;
    private final EntityStatements statements;
    private final Codec[] codecs;
    private final int[] inserted;
    private final int[] insertedGenerated;
    private final int[] saved;
    private final int[] updated;
    private final boolean keyMayBeRefused;

    EntityPlan(EntityModel<T> model, Dialect dialect, RelationLoader loader) {
        this.model = model;
        this.loader = loader;
        this.statements = EntityStatements.of(model);
        List<MappedAttribute> attributes = model.attributes();
        this.codecs = attributes.stream()
                .map(attribute -> codec(attribute, dialect, loader))
                .toArray(Codec[]::new);
        List<MappedAttribute> insertable = inserted(model);
        this.inserted = positions(attributes, insertable);
        this.insertedGenerated = positions(
                attributes,
                insertable.stream().filter(attribute -> !attribute.id()).toList());
        List<MappedAttribute> updatable =
                attributes.stream().filter(MappedAttribute::updatable).toList();
        this.saved = joined(
                inserted,
                positions(
                        attributes,
                        updatable.stream()
                                .filter(attribute -> !attribute.insertable())
                                .toList()));
        this.updated = joined(positions(attributes, updatable), new int[] {model.idPosition()});
        this.keyMayBeRefused = dialect.database() == Database.SQLITE;
    }

    private static Codec codec(MappedAttribute attribute, Dialect dialect, RelationLoader loader) {
        Codec codec = dialect.codec(attribute.type());
        return attribute
                .target()
                .<Codec>map(target -> new RefCodec(target, attribute.type().javaType(), codec, loader))
                .orElse(codec);
    }

    private static int[] joined(int[] some, int[] others) {
        return IntStream.concat(IntStream.of(some), IntStream.of(others)).toArray();
    }

    /** The key is always inserted, whatever {@code @Column(insertable)} says. */
    static List<MappedAttribute> inserted(EntityModel<?> model) {
        return model.attributes().stream()
                .filter(attribute -> attribute.insertable() || attribute.id())
                .toList();
    }

    private static int[] positions(List<MappedAttribute> all, List<MappedAttribute> some) {
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

    int[] saved() {
        return saved;
    }

    int[] updated() {
        return updated;
    }

    int[] key() {
        return new int[] {model.idPosition()};
    }

    Codec idCodec() {
        return codecs[model.idPosition()];
    }

    /** Whether the database is to give the key of these values. */
    boolean awaitsKey(@Nullable Object[] values) {
        return model.keyGeneration() == KeyGeneration.IDENTITY && values[model.idPosition()] == null;
    }

    /** Whether the key that a database gives may turn out to be none: any column of SQLite holds null, or a big number. */
    boolean keyMayBeRefused() {
        return keyMayBeRefused;
    }

    /**
     * What the database will keep of an instance's values. What is not sent is not looked at.
     *
     * @param instance an entity
     * @param positions of the values that will be sent
     * @param generated whether an unset key may be generated
     * @param connection for the message of an error
     * @return all values in the order of the attributes, those that will be sent canonical
     */
    @Nullable
    Object[] canonical(T instance, int[] positions, boolean generated, String connection) {
        @Nullable Object[] values = model.values(instance);
        int id = model.idPosition();
        boolean given = !generated || model.keyGeneration() == KeyGeneration.ASSIGNED || !isUnset(values[id]);
        for (int position : positions) {
            if (position != id || given) {
                values[position] = canonical(position, values[position], connection);
            }
        }
        if (!given) {
            values[id] = model.keyGeneration() == KeyGeneration.UUID ? UUID.randomUUID() : null;
        }
        return values;
    }

    /** A generated key that nobody has set: null, or the zero that a primitive begins with. */
    private boolean isUnset(@Nullable Object key) {
        return key == null || (model.id().primitive() && ((Number) key).longValue() == 0);
    }

    private @Nullable Object canonical(int position, @Nullable Object value, String connection) {
        MappedAttribute attribute = model.attributes().get(position);
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
    T stored(T instance, @Nullable Object[] values, ConnectionIdentity origin) {
        @Nullable Object[] before = model.values(instance);
        keepOrAttach(before, values, origin);
        boolean same = true;
        for (int i = 0; i < values.length; i++) {
            if (before[i] != values[i] && (before[i] == null || !before[i].equals(values[i]))) {
                same = false;
                if (!model.isRecord()) {
                    model.access(i).set(instance, values[i]);
                }
            }
        }
        return same || !model.isRecord() ? instance : model.create(copies(values));
    }

    /** What is changed inside the values of one record must not show in the other. */
    private @Nullable Object[] copies(@Nullable Object[] values) {
        @Nullable Object[] copies = values.clone();
        for (int i = 0; i < codecs.length; i++) {
            copies[i] = Held.copy(model.attributes().get(i).type(), values[i]);
        }
        return copies;
    }

    /** What hangs on the row already stays, with all that was fetched. */
    private void keepOrAttach(@Nullable Object[] before, @Nullable Object[] values, ConnectionIdentity origin) {
        attach(values);
        Object key = values[model.idPosition()];
        for (int i = codecs.length; i < values.length; i++) {
            if (key != null && before[i] instanceof Owned<?> held && held.hangsOn(key, origin)) {
                values[i] = held;
            } else if (values[i] instanceof Owned<?> attached) {
                attached.origin(origin);
            }
        }
    }

    T hydrate(ResultSet rows, Workplace at) throws SQLException {
        return at.hydrated(model, row(rows, at));
    }

    T hydrateRelated(ResultSet rows, Workplace at) throws SQLException {
        return at.related(model, row(rows, at));
    }

    private @Nullable Object[] row(ResultSet rows, Workplace at) throws SQLException {
        @Nullable Object[] values = model.emptyValues();
        read(rows, values, at.connection());
        attach(values);
        return values;
    }

    /** Gives a row what hangs on it. */
    private void attach(@Nullable Object[] values) {
        List<MappedRelation> relations = model.relations();
        Object key = values[model.idPosition()];
        if (key != null) {
            for (int i = 0; i < relations.size(); i++) {
                values[codecs.length + i] = Owned.of(model, relations.get(i), key, loader);
            }
        }
    }

    void read(ResultSet rows, @Nullable Object[] values, String connection) throws SQLException {
        for (int i = 0; i < codecs.length; i++) {
            values[i] = read(rows, i + 1, i, connection);
        }
    }

    /**
     * Reads the key that the database gave.
     *
     * @param rows on the only row
     * @param connection for the message of an error
     * @return the key
     * @throws dev.ferro.InvalidValueException if it is no key
     */
    Object generatedKey(ResultSet rows, String connection) throws SQLException {
        Object key = read(rows, 1, model.idPosition(), connection);
        if (key == null) {
            throw Refused.column(model, model.id(), connection, "null, because the column generates no key");
        }
        return key;
    }

    private @Nullable Object read(ResultSet rows, int column, int position, String connection) throws SQLException {
        MappedAttribute attribute = model.attributes().get(position);
        Object value;
        try {
            value = codecs[position].read(rows, column);
        } catch (Refusal refusal) {
            throw Refused.column(model, attribute, connection, refusal.reason());
        } catch (SQLException failed) {
            if (failed.getSQLState() == null || !failed.getSQLState().startsWith(DATA_EXCEPTION)) {
                throw failed;
            }
            throw Refused.column(
                    model,
                    attribute,
                    connection,
                    "a value that is no " + attribute.type().javaType().getSimpleName());
        }
        if (value == null && attribute.primitive()) {
            throw Refused.column(model, attribute, connection, "null, which a primitive type cannot be");
        }
        return value;
    }
}
