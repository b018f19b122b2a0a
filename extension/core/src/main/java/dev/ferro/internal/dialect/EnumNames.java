package dev.ferro.internal.dialect;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Enums in front of a text or integer column; what is no constant is refused when read. */
final class EnumNames {

    private EnumNames() {}

    static Codec byName(ColumnType type, SimpleCodec<String> column) {
        Map<String, Enum<?>> constants = new LinkedHashMap<>();
        for (Enum<?> constant : constants(type)) {
            constants.put(constant.name(), constant);
        }
        return column.<Enum<?>>mapped(
                Enum::name, name -> found(constants.get(name), type, "its text"), UnaryOperator.identity());
    }

    static Codec byOrdinal(ColumnType type, SimpleCodec<Integer> column) {
        Enum<?>[] constants = constants(type);
        return column.<Enum<?>>mapped(
                Enum::ordinal,
                ordinal -> found(
                        ordinal >= 0 && ordinal < constants.length ? constants[ordinal] : null,
                        type,
                        "position " + ordinal),
                UnaryOperator.identity());
    }

    private static Enum<?>[] constants(ColumnType type) {
        return Arrays.copyOf(
                type.javaType().getEnumConstants(), type.javaType().getEnumConstants().length, Enum[].class);
    }

    private static Enum<?> found(@Nullable Enum<?> constant, ColumnType type, String shown) {
        if (constant == null) {
            throw new Refusal(shown + " is no constant of " + type.javaType().getSimpleName());
        }
        return constant;
    }
}
