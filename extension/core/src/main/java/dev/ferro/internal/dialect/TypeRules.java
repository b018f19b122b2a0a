package dev.ferro.internal.dialect;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which Java types a column type that is known by name can hold without loss. */
public final class TypeRules {

    private static final Set<ValueKind> WHOLE = Set.of(
            ValueKind.BYTE, ValueKind.SHORT, ValueKind.INTEGER, ValueKind.LONG, ValueKind.YEAR, ValueKind.ENUM_ORDINAL);
    private static final Set<ValueKind> TEXTS =
            Set.of(ValueKind.STRING, ValueKind.CHARACTER, ValueKind.ENUM_NAME, ValueKind.UUID);

    private static final Map<String, Set<ValueKind>> KINDS = Map.ofEntries(
            Map.entry("text", TEXTS),
            Map.entry("varchar", TEXTS),
            Map.entry("bpchar", TEXTS),
            Map.entry("int2", WHOLE),
            Map.entry("int4", WHOLE),
            Map.entry("int8", WHOLE),
            Map.entry(
                    "numeric",
                    Set.of(
                            ValueKind.DECIMAL,
                            ValueKind.BIG_INTEGER,
                            ValueKind.BYTE,
                            ValueKind.SHORT,
                            ValueKind.INTEGER,
                            ValueKind.LONG)),
            Map.entry("float4", Set.of(ValueKind.FLOAT)),
            Map.entry("float8", Set.of(ValueKind.DOUBLE, ValueKind.FLOAT)),
            Map.entry("bool", Set.of(ValueKind.BOOLEAN)),
            Map.entry("bytea", Set.of(ValueKind.BYTES)),
            Map.entry("uuid", Set.of(ValueKind.UUID, ValueKind.STRING)),
            Map.entry("date", Set.of(ValueKind.LOCAL_DATE)),
            Map.entry("time", Set.of(ValueKind.LOCAL_TIME)),
            Map.entry("timestamp", Set.of(ValueKind.LOCAL_DATE_TIME, ValueKind.INSTANT, ValueKind.OFFSET_DATE_TIME)),
            Map.entry("timestamptz", Set.of(ValueKind.INSTANT, ValueKind.OFFSET_DATE_TIME)),
            Map.entry("json", Set.of(ValueKind.STRING, ValueKind.JSON)),
            Map.entry("jsonb", Set.of(ValueKind.STRING, ValueKind.JSON)));

    private TypeRules() {}

    /**
     * What is wrong with a Java type in front of a column type. One that is not known by itself, such as an enum type or a
     * domain, may stand behind every Java type: what is a text is bound by its name, anything else by its Java type.
     *
     * @param kind of values
     * @param name of the column's type, without brackets
     * @return the problem, if there is one
     */
    public static Optional<String> problem(ValueKind kind, TypeName name) {
        if (!name.known() || KINDS.getOrDefault(name.word(), Set.of()).contains(kind)) {
            return Optional.empty();
        }
        return Optional.of(
                kind == ValueKind.LOCAL_DATE_TIME && name.is("timestamptz")
                        ? "a LocalDateTime has no zone to be an instant in; use Instant, OffsetDateTime, or timestamp"
                        : name.word() + " cannot hold it without loss");
    }
}
