package dev.ferro.internal.sql;

import dev.ferro.InvalidValueException;
import dev.ferro.internal.dialect.Conversions;
import dev.ferro.internal.dialect.Refusal;
import dev.ferro.internal.dialect.ValueKind;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.text.Shown;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keys that callers give: brought to the attribute's type where nothing is lost, refused otherwise (B4). */
final class Keys {

    private Keys() {}

    static Object canonical(EntityPlan<?> plan, @Nullable Object key, String connection) {
        EntityModel<?> model = plan.model();
        Objects.requireNonNull(key, () -> Refused.named(model, model.id()) + ", the key, is null");
        Object converted;
        try {
            converted = Conversions.to(key, model.id().type().javaType());
        } catch (Refusal wrong) {
            String given = key.getClass().getSimpleName() + (isPlain(key) ? " " + Shown.of(key.toString()) : "");
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

    /** Only of a type whose text is known to be its value. */
    private static boolean isPlain(Object key) {
        return key instanceof CharSequence
                || key instanceof Number
                || key instanceof Enum
                || (ValueKind.of(key.getClass()).isPresent() && !key.getClass().isArray());
    }
}
