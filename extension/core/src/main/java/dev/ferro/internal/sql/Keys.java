package dev.ferro.internal.sql;

import dev.ferro.InvalidValueException;
import dev.ferro.internal.dialect.Conversions;
import dev.ferro.internal.dialect.Refusal;
import dev.ferro.internal.dialect.ValueKind;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.MappedAttribute;
import dev.ferro.internal.text.Shown;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keys that callers give: taken apart into columns, and brought to their types where nothing is lost, refused otherwise
 * (B4).
 */
final class Keys {

    private Keys() {}

    /** The values of the key's columns, in their order. */
    static Object[] canonical(EntityPlan<?> plan, @Nullable Object key, String connection) {
        EntityModel<?> model = plan.model();
        Objects.requireNonNull(key, () -> named(model) + ", the key, is null");
        if (!model.key().isComposed()) {
            return new Object[] {canonical(plan, model.idPositions()[0], converted(model, key, connection), connection)
            };
        }
        if (!model.key().type().isInstance(key)) {
            throw wrong(model, key, connection);
        }
        @Nullable Object[] parts = model.key().split(key);
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            int position = model.idPositions()[i];
            Object part = parts[i];
            if (part == null) {
                throw new InvalidValueException(
                        connection,
                        Messages.MSG.incompleteKey(
                                Refused.named(model, model.attributes().get(position))));
            }
            values[i] = canonical(plan, position, part, connection);
        }
        return values;
    }

    private static Object canonical(EntityPlan<?> plan, int position, Object value, String connection) {
        try {
            return plan.codec(position).canonical(value);
        } catch (Refusal refusal) {
            throw Refused.value(plan.model(), plan.model().attributes().get(position), connection, refusal);
        }
    }

    private static Object converted(EntityModel<?> model, Object key, String connection) {
        try {
            return Conversions.to(key, model.key().type());
        } catch (Refusal wrong) {
            throw wrong(model, key, connection);
        }
    }

    private static InvalidValueException wrong(EntityModel<?> model, Object key, String connection) {
        String given = key.getClass().getSimpleName() + (isPlain(key) ? " " + Shown.of(key.toString()) : "");
        return new InvalidValueException(
                connection,
                Messages.MSG.wrongKey(named(model), model.key().type().getSimpleName(), given));
    }

    private static String named(EntityModel<?> model) {
        return model.name() + "."
                + model.ids().stream().map(MappedAttribute::name).collect(Collectors.joining(", "));
    }

    /** Only of a type whose text is known to be its value. */
    private static boolean isPlain(Object key) {
        return key instanceof CharSequence
                || key instanceof Number
                || key instanceof Enum
                || (ValueKind.of(key.getClass()).isPresent() && !key.getClass().isArray());
    }
}
