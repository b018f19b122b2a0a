package dev.ferro.internal.sql;

import dev.ferro.InvalidValueException;
import dev.ferro.internal.dialect.Conversions;
import dev.ferro.internal.dialect.Refusal;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.text.Shown;
import org.jspecify.annotations.Nullable;

/** Keys that callers give: brought to the attribute's type where nothing is lost, refused otherwise (B4). */
final class Keys {

    private Keys() {}

    /** A generated key that nobody has set: null, or the zero that a primitive begins with. */
    static boolean isUnset(@Nullable Object value) {
        return value == null || (value instanceof Number number && number.longValue() == 0);
    }

    static Object canonical(EntityPlan<?> plan, @Nullable Object key, String connection) {
        EntityModel<?> model = plan.model();
        if (key == null) {
            throw Refused.nullValue(model, model.id(), connection);
        }
        Object converted;
        try {
            converted = Conversions.to(key, model.id().type().javaType());
        } catch (Refusal wrong) {
            String given = key.getClass().getSimpleName()
                    + (key instanceof CharSequence || key instanceof Number ? " " + Shown.of(key.toString()) : "");
            throw new InvalidValueException(
                    connection,
                    Messages.MSG.wrongKey(
                            Refused.named(model, model.id()),
                            model.id().type().javaType().getSimpleName(),
                            given));
        }
        try {
            return plan.idCodec().canonical(converted);
        } catch (Refusal refusal) {
            throw Refused.value(model, model.id(), connection, refusal);
        }
    }
}
