package dev.ferro.internal.mapping;

import dev.ferro.internal.dialect.ColumnType;
import dev.ferro.internal.dialect.ValueKind;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Transient;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the annotations of an attribute say about its column. */
final class AttributeReader {

    /** What Jakarta Persistence says where nobody says a length; no limit is meant. */
    private static final int UNSAID_LENGTH = 255;

    /** The most digits that all databases take, where only a scale is given. */
    private static final int PRECISION_OF_SCALE = 38;

    /** What of a column is honoured. */
    private static final Set<String> COLUMN = Set.of(
            "name",
            "unique",
            "nullable",
            "insertable",
            "updatable",
            "columnDefinition",
            "length",
            "precision",
            "scale");

    private AttributeReader() {}

    static Optional<MappedAttribute> read(Member member, List<String> problems) {
        problems.addAll(Honoured.problems(member));
        if (member.has(Transient.class)) {
            problems.add(
                    member.name() + ": @Transient on a record component leaves nothing to construct the record from");
        }
        Optional<Access> access = Reflection.access(member, problems);
        if (ReferenceReader.isReference(member)) {
            return access.flatMap(found -> ReferenceReader.read(member, found, problems));
        }
        Optional<ValueKind> kind = kind(member, problems);
        if (kind.isEmpty() || access.isEmpty()) {
            return Optional.empty();
        }
        Column column = member.annotation(Column.class);
        checkUnsupported(member, column, problems);
        return Optional.of(new MappedAttribute(
                member.name(),
                Identifier.of(column == null || column.name().isEmpty() ? member.name() : column.name()),
                type(member, kind.get(), column, problems),
                member.isId(),
                member.type().isPrimitive(),
                nullable(member),
                column != null && column.unique(),
                column == null || column.insertable(),
                !member.isId() && (column == null || column.updatable()),
                access.get(),
                Optional.empty()));
    }

    private static Optional<ValueKind> kind(Member member, List<String> problems) {
        Class<?> type = member.type();
        Enumerated enumerated = member.annotation(Enumerated.class);
        if (type.isEnum()) {
            if (enumerated == null) {
                problems.add(
                        member.name() + ": say @Enumerated(EnumType.STRING), or ORDINAL if the order of the constants"
                                + " will never change");
                return Optional.empty();
            }
            return Optional.of(enumerated.value() == EnumType.STRING ? ValueKind.ENUM_NAME : ValueKind.ENUM_ORDINAL);
        }
        if (enumerated != null) {
            problems.add(member.name() + ": @Enumerated belongs on an enum");
        }
        Optional<ValueKind> kind = ValueKind.of(type);
        if (kind.isEmpty()) {
            problems.add(member.name() + ": the type " + type.getTypeName() + " is not supported; use String, Boolean,"
                    + " Short, Integer, Long, Double, BigDecimal, UUID, byte[], an enum, Instant, OffsetDateTime,"
                    + " LocalDateTime, LocalDate or LocalTime, or mark it @Transient");
        }
        return kind;
    }

    private static ColumnType type(Member member, ValueKind kind, @Nullable Column column, List<String> problems) {
        Class<?> javaType = MethodType.methodType(member.type()).wrap().returnType();
        if (column == null) {
            return ColumnType.of(kind, javaType);
        }
        int length = kind == ValueKind.STRING && column.length() != UNSAID_LENGTH ? column.length() : 0;
        boolean limited = kind == ValueKind.DECIMAL && (column.precision() > 0 || column.scale() > 0);
        int precision = limited ? column.precision() > 0 ? column.precision() : PRECISION_OF_SCALE : 0;
        if (length < 0 || column.precision() < 0 || column.scale() < 0 || (limited && column.scale() > precision)) {
            problems.add(
                    member.name() + ": length, precision or scale of @Column are negative or contradict each other");
        }
        return new ColumnType(kind, javaType, length, precision, limited ? column.scale() : 0);
    }

    private static boolean nullable(Member member) {
        return !member.isId() && !member.type().isPrimitive() && columnTakesNull(member);
    }

    /** What is said of the column; that of a primitive in an embeddable is null where the embeddable is. */
    static boolean columnTakesNull(Member member) {
        Column column = member.annotation(Column.class);
        Basic basic = member.annotation(Basic.class);
        return (column == null || column.nullable()) && (basic == null || basic.optional());
    }

    private static void checkUnsupported(Member member, @Nullable Column column, List<String> problems) {
        if (column != null) {
            AnnotationMembers.beyond(column, COLUMN).forEach(problem -> problems.add(member.name() + ": " + problem));
        }
        if (column != null && !column.columnDefinition().isEmpty()) {
            problems.add(member.name() + ": @Column(columnDefinition) is not supported");
        }
        Basic basic = member.annotation(Basic.class);
        if (basic != null && basic.fetch() == FetchType.LAZY) {
            problems.add(member.name() + ": @Basic(fetch = LAZY) is not supported; nothing is loaded behind your back");
        }
    }
}
