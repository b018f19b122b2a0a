package dev.ferro.internal.catalog;

import dev.ferro.internal.dialect.TypeName;
import java.util.List;

/** Which types of PostgreSQL take all that another one takes. */
final class TypeWidths {

    private static final List<String> INTEGERS = List.of("int2", "int4", "int8");
    private static final List<String> FLOATS = List.of("float4", "float8");

    private TypeWidths() {}

    static boolean holds(TypeName found, TypeName wanted) {
        if (!found.known() || !wanted.known() || found.array() != wanted.array()) {
            return false;
        }
        if (isText(found) && isText(wanted)) {
            return isLonger(found, wanted);
        }
        if (isNumeric(found) && isNumeric(wanted)) {
            return hasMoreDigits(found, wanted);
        }
        return isLater(INTEGERS, found, wanted) || isLater(FLOATS, found, wanted);
    }

    private static boolean isText(TypeName type) {
        return type.word().equals("text") || type.word().equals("varchar");
    }

    /** A length of 0 is no limit. */
    private static boolean isLonger(TypeName found, TypeName wanted) {
        return found.first() == 0 || (wanted.first() > 0 && found.first() >= wanted.first());
    }

    private static boolean isNumeric(TypeName type) {
        return type.word().equals("numeric");
    }

    /** Before the point and behind it. */
    private static boolean hasMoreDigits(TypeName found, TypeName wanted) {
        return found.first() == 0
                || (wanted.first() > 0
                        && found.second() >= wanted.second()
                        && found.first() - found.second() >= wanted.first() - wanted.second());
    }

    private static boolean isLater(List<String> types, TypeName found, TypeName wanted) {
        return types.contains(wanted.word()) && types.indexOf(found.word()) >= types.indexOf(wanted.word());
    }
}
