package dev.ferro.internal.dialect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The constants of an enum behind a text or integer; what is none of them is refused when read. */
final class EnumNames {

    private final String type;
    private final Enum<?>[] constants;
    private final Map<String, Enum<?>> names = new LinkedHashMap<>();

    EnumNames(ColumnType type) {
        this.type = type.javaType().getSimpleName();
        Object[] declared = type.javaType().getEnumConstants();
        this.constants = new Enum<?>[declared.length];
        for (int i = 0; i < declared.length; i++) {
            constants[i] = (Enum<?>) declared[i];
            names.put(constants[i].name(), constants[i]);
        }
    }

    /** The values of a column of an enum as SQL literals; empty for any other column. */
    static List<String> literals(ColumnType type) {
        Object[] constants = type.javaType().getEnumConstants();
        return switch (type.kind()) {
            case ENUM_NAME ->
                Stream.of(constants)
                        .map(constant -> "'" + ((Enum<?>) constant).name() + "'")
                        .toList();
            case ENUM_ORDINAL ->
                IntStream.range(0, constants.length).mapToObj(String::valueOf).toList();
            default -> List.of();
        };
    }

    static Codec byName(ColumnType type, SimpleCodec<String> column) {
        EnumNames names = new EnumNames(type);
        return column.<Enum<?>>mapped(Enum::name, names::byName, UnaryOperator.identity());
    }

    static Codec byOrdinal(ColumnType type, SimpleCodec<Integer> column) {
        EnumNames names = new EnumNames(type);
        return column.<Enum<?>>mapped(Enum::ordinal, names::byOrdinal, UnaryOperator.identity());
    }

    Enum<?> byName(String name) {
        return found(names.get(name), "its text");
    }

    Enum<?> byOrdinal(int ordinal) {
        return found(ordinal >= 0 && ordinal < constants.length ? constants[ordinal] : null, "position " + ordinal);
    }

    String ordinal(Object constant) {
        return String.valueOf(List.of(constants).indexOf(constant));
    }

    private Enum<?> found(@Nullable Enum<?> constant, String shown) {
        if (constant == null) {
            throw new Refusal(shown + " is no constant of " + type);
        }
        return constant;
    }
}
