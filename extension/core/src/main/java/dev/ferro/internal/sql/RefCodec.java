package dev.ferro.internal.sql;

import dev.ferro.Ref;
import dev.ferro.internal.dialect.Codec;
import dev.ferro.internal.dialect.Conversions;
import dev.ferro.internal.dialect.Refusal;
import dev.ferro.internal.relation.LoadedRef;
import dev.ferro.internal.relation.RelationLoader;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Binds and reads references by the codec of their target's key.
 *
 * @param target the entity class
 * @param keyType the Java type of its key
 * @param key the codec of its key
 * @param loader finds the targets of what is read
 */
record RefCodec(Class<?> target, Class<?> keyType, Codec key, RelationLoader loader) implements Codec {

    @Override
    public Object canonical(Object value) {
        Ref<?> ref = (Ref<?>) value;
        if (ref.entity() != target) {
            throw new Refusal("a reference to " + ref.entity().getSimpleName() + ", where one to "
                    + target.getSimpleName() + " belongs");
        }
        Object id = key.canonical(Conversions.to(ref.id(), keyType));
        return id.equals(ref.id()) ? ref : Ref.to(target, id);
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        key.bind(statement, index, ((Ref<?>) value).id());
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        key.bindNull(statement, index);
    }

    @Override
    public @Nullable Object read(ResultSet rows, int column) throws SQLException {
        Object id = key.read(rows, column);
        return id == null ? null : new LoadedRef<>(target, id, loader);
    }
}
