package dev.ferro.internal.sql;

import dev.ferro.InvalidValueException;
import dev.ferro.MissingEntityException;
import dev.ferro.internal.dialect.Conversions;
import dev.ferro.internal.dialect.Refusal;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.MappedAttribute;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The counts that tell whether a row was changed meanwhile. */
final class Versions {

    private Versions() {}

    /** A new row begins with zero. */
    static Object first(EntityModel<?> model, @Nullable Object version) {
        return version == null ? number(version(model), 0) : version;
    }

    /** Whether nobody has given the instance a version: only one that takes null can say so. */
    static boolean isUnset(EntityModel<?> model, Object instance) {
        return version(model).access().get(instance) == null;
    }

    /** Refuses the last number that there is: SQLite would count on. */
    static void checkNext(EntityModel<?> model, @Nullable Object[] values, String connection) {
        try {
            advance(model, values.clone());
        } catch (ArithmeticException | Refusal last) {
            throw new InvalidValueException(connection, Messages.MSG.lastVersion(Refused.named(model, version(model))));
        }
    }

    /** What the database has counted, the values count as well. */
    static void advance(EntityModel<?> model, @Nullable Object[] values) {
        int position = model.versionPosition();
        if (position >= 0) {
            Number version = (Number) Objects.requireNonNull(values[position]);
            values[position] = number(version(model), Math.addExact(version.longValue(), 1));
        }
    }

    /** No row was there, or none with this version: which of both it was, the count of rows does not tell. */
    static MissingEntityException missing(EntityModel<?> model, String entity, String operation, String connection) {
        return model.versionPosition() < 0
                ? gone(entity, operation, connection)
                : new MissingEntityException(connection, Messages.MSG.staleEntity(entity, operation, connection));
    }

    /** No row was there. */
    static MissingEntityException gone(String entity, String operation, String connection) {
        return new MissingEntityException(connection, Messages.MSG.missingEntity(entity, operation, connection));
    }

    private static MappedAttribute version(EntityModel<?> model) {
        return model.attributes().get(model.versionPosition());
    }

    private static Object number(MappedAttribute version, long number) {
        return Conversions.to(number, version.type().javaType());
    }
}
