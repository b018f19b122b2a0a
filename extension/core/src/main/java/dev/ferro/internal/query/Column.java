package dev.ferro.internal.query;

import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.MappedAttribute;

/**
 * An attribute in the scope of a statement.
 *
 * @param alias of its table
 * @param model of its entity
 * @param attribute the attribute
 * @param path by which it was found
 * @param joined whether its table was joined, and may have no row
 */
record Column(String alias, EntityModel<?> model, MappedAttribute attribute, String path, boolean joined) {

    String sql() {
        return alias + "." + attribute.column().quoted();
    }

    boolean nullable() {
        return joined || attribute.nullable();
    }
}
