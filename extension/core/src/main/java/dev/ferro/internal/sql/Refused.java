package dev.ferro.internal.sql;

import dev.ferro.InvalidValueException;
import dev.ferro.internal.dialect.Refusal;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.MappedAttribute;

/** Names the attribute at fault where a codec could only say what is wrong. */
final class Refused {

    private Refused() {}

    static InvalidValueException value(
            EntityModel<?> model, MappedAttribute attribute, String connection, Refusal refusal) {
        return new InvalidValueException(
                connection, Messages.MSG.invalidValue(named(model, attribute), connection, refusal.reason()));
    }

    static InvalidValueException nullValue(EntityModel<?> model, MappedAttribute attribute, String connection) {
        return new InvalidValueException(connection, Messages.MSG.nullValue(named(model, attribute)));
    }

    static InvalidValueException column(
            EntityModel<?> model, MappedAttribute attribute, String connection, String reason) {
        return new InvalidValueException(
                connection,
                Messages.MSG.unreadable(
                        attribute.column().text(), model.table(), connection, named(model, attribute), reason));
    }

    static String named(EntityModel<?> model, MappedAttribute attribute) {
        return model.name() + "." + attribute.name();
    }
}
