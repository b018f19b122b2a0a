package dev.ferro.internal.sql;

import dev.ferro.Database;
import dev.ferro.InvalidValueException;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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
    private final ColumnSets columns;
    private final boolean keyMayBeRefused;

    EntityPlan(EntityModel<T> model, Dialect dialect, RelationLoader loader) {
        this.model = model;
        this.loader = loader;
        this.statements = EntityStatements.of(model, dialect.database());
        this.columns = new ColumnSets(model);
        this.codecs = model.attributes().stream()
                .map(attribute -> codec(attribute, dialect, loader))
                .toArray(Codec[]::new);
        this.keyMayBeRefused = dialect.database() == Database.SQLITE;
    }

    private static Codec codec(MappedAttribute attribute, Dialect dialect, RelationLoader loader) {
        Codec codec = dialect.codec(attribute.type());
        return attribute
                .target()
                .<Codec>map(target -> new RefCodec(target, attribute.type().javaType(), codec, loader))
                .orElse(codec);
    }

    EntityModel<T> model() {
        return model;
    }

    EntityStatements statements() {
        return statements;
    }

    ColumnSets columns() {
        return columns;
    }

    Codec codec(int position) {
        return codecs[position];
    }

    void bindKey(PreparedStatement statement, Object[] key) throws SQLException {
        for (int i = 0; i < key.length; i++) {
            codecs[columns.key()[i]].bind(statement, i + 1, key[i]);
        }
    }

    private int id() {
        return model.idPositions()[0];
    }

    /** Whether the database is to give the key of these values. */
    boolean awaitsKey(@Nullable Object[] values) {
        return model.keyGeneration().isByDatabase() && values[id()] == null;
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
     * @param writing what is to be done with it: whether an unset key may be generated
     * @param connection for the message of an error
     * @return all values in the order of the attributes, those that will be sent canonical
     */
    @Nullable
    Object[] canonical(T instance, int[] positions, Writing writing, String connection) {
        @Nullable Object[] values = model.instances().values(instance);
        boolean generated = writing.givesKeys();
        boolean given = !generated || model.keyGeneration() == KeyGeneration.ASSIGNED || !isUnset(values[id()]);
        if (generated && model.versionPosition() >= 0) {
            values[model.versionPosition()] = Versions.first(model, values[model.versionPosition()]);
        }
        for (int position : positions) {
            if (given || position != id()) {
                values[position] = canonical(position, values[position], connection);
            }
        }
        if (!given) {
            values[id()] = model.keyGeneration() == KeyGeneration.UUID ? UUID.randomUUID() : null;
        }
        return values;
    }

    /** A generated key that nobody has set: null, or the zero that a primitive begins with. */
    private boolean isUnset(@Nullable Object key) {
        return key == null || (model.ids().get(0).primitive() && ((Number) key).longValue() == 0);
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
        @Nullable Object[] before = model.instances().values(instance);
        keepOrAttach(before, values, origin);
        if (Arrays.deepEquals(before, values)) {
            return instance;
        }
        if (model.isRecord()) {
            return model.instances().create(copies(values));
        }
        model.instances().write(instance, before, values);
        return instance;
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
        Object key = model.relations().isEmpty() ? null : model.key().of(values);
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
        @Nullable Object[] values = model.instances().emptyValues();
        read(rows, values, at.connection());
        attach(values);
        return values;
    }

    /** Gives a row what hangs on it. */
    private void attach(@Nullable Object[] values) {
        List<MappedRelation> relations = model.relations();
        if (relations.isEmpty()) {
            return;
        }
        Object key = model.key().of(values);
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
        int unfilled = model.instances().unfilled(values);
        if (unfilled >= 0) {
            throw nullForPrimitive(unfilled, connection);
        }
    }

    /** Reads the version that the database gave, from the only column of a row. */
    void readVersion(ResultSet rows, @Nullable Object[] values, String connection) throws SQLException {
        int version = model.versionPosition();
        values[version] = read(rows, 1, version, connection);
    }

    /** Reads the key that the database gave, which comes first, into the values of its row. */
    void takeKey(ResultSet rows, @Nullable Object[] values, String connection) throws SQLException {
        Object key = read(rows, 1, id(), connection);
        if (key == null) {
            throw Refused.column(model, model.ids().get(0), connection, "null, because the column generates no key");
        }
        values[id()] = key;
    }

    /** Reads what an upsert gave back into the values of its row. */
    void take(ResultSet rows, int[] positions, @Nullable Object[] values, String connection) throws SQLException {
        for (int i = 0; i < positions.length; i++) {
            values[positions[i]] = read(rows, i + 1, positions[i], connection);
        }
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
        if (value == null && attribute.primitive() && (attribute.id() || !attribute.isEmbedded())) {
            throw nullForPrimitive(position, connection);
        }
        return value;
    }

    private InvalidValueException nullForPrimitive(int position, String connection) {
        return Refused.column(
                model, model.attributes().get(position), connection, "null, which a primitive type cannot be");
    }
}
