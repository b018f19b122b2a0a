package dev.ferro.internal.query;

import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.MappedAttribute;
import java.util.List;

/** The attributes of a key: the one place here that knows how many there are. */
final class KeyColumns {

    private KeyColumns() {}

    static List<MappedAttribute> of(EntityModel<?> model) {
        return model.ids();
    }
}
