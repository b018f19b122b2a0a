package dev.ferro.internal.mapping;

import dev.ferro.internal.dialect.ColumnDefinition;
import dev.ferro.internal.dialect.ColumnType;
import dev.ferro.internal.dialect.DefaultReader;
import dev.ferro.internal.dialect.Refusal;
import dev.ferro.internal.dialect.ValueKind;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the annotations of an attribute say about its column. */
final class AttributeReader {

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
        Optional<ColumnType> type = type(member, problems);
        if (type.isEmpty() || access.isEmpty()) {
            return Optional.empty();
        }
        problems.addAll(Misplaced.onValue(member));
        Column column = member.annotation(Column.class);
        checkUnsupported(member, column, problems);
        return Optional.of(new MappedAttribute(
                member.name(),
                mappedColumn(member, column, type.get(), standard(member, column, type.get(), problems)),
                member.isId(),
                member.type().isPrimitive(),
                access.get(),
                Optional.empty(),
                Optional.empty()));
    }

    private static MappedColumn mappedColumn(
            Member member, @Nullable Column column, ColumnType type, Optional<String> standard) {
        return new MappedColumn(
                member.columnName(),
                type,
                nullable(member),
                column != null && column.unique(),
                column == null || column.insertable(),
                !member.isId() && (column == null || column.updatable()),
                standard,
                Optional.empty());
    }

    private static Optional<String> standard(
            Member member, @Nullable Column column, ColumnType type, List<String> problems) {
        if (column == null) {
            return Optional.empty();
        }
        try {
            return ColumnDefinition.of(column.columnDefinition())
                    .standard()
                    .map(written -> DefaultReader.read(written, type));
        } catch (Refusal refusal) {
            problems.add(member.name() + ": the default in @Column(columnDefinition): " + refusal.reason());
            return Optional.empty();
        }
    }

    private static Optional<ColumnType> type(Member member, List<String> problems) {
        Optional<ColumnType> type = TypeReader.read(
                member.name(),
                member.genericType(),
                member.annotation(Column.class),
                member.annotation(Enumerated.class),
                problems);
        type.map(ColumnType::kind)
                .filter(kind -> member.isId() && (kind == ValueKind.ARRAY || kind == ValueKind.JSON))
                .ifPresent(kind -> problems.add(member.name() + ": a key is neither an array nor JSON"));
        return type;
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
        Basic basic = member.annotation(Basic.class);
        if (basic != null && basic.fetch() == FetchType.LAZY) {
            problems.add(member.name() + ": @Basic(fetch = LAZY) is not supported; nothing is loaded behind your back");
        }
    }
}
