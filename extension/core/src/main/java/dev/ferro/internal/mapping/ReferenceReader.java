package dev.ferro.internal.mapping;

import dev.ferro.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a to-one relation: an attribute of type {@link Ref}, whose column holds the key of its target. */
final class ReferenceReader {

    /** What of a column is honoured. */
    private static final Set<String> COLUMN =
            Set.of("name", "nullable", "unique", "insertable", "updatable", "foreignKey");

    private ReferenceReader() {}

    static boolean isReference(Member member) {
        return member.type() == Ref.class
                || member.has(ManyToOne.class)
                || member.has(OneToOne.class)
                || member.has(JoinColumn.class);
    }

    static Optional<MappedAttribute> read(Member member, Access access, List<String> problems) {
        try {
            return Optional.of(attribute(member, access, problems));
        } catch (Unmappable wrong) {
            problems.add(member.name() + ": " + wrong.reason());
            return Optional.empty();
        }
    }

    private static MappedAttribute attribute(Member member, Access access, List<String> problems) {
        ManyToOne manyToOne = member.annotation(ManyToOne.class);
        OneToOne oneToOne = member.annotation(OneToOne.class);
        if (member.type() != Ref.class || (manyToOne == null) == (oneToOne == null)) {
            throw new Unmappable("a to-one relation is written @ManyToOne Ref<…> or @OneToOne Ref<…>");
        }
        boolean optional = manyToOne != null ? manyToOne.optional() : oneToOne != null && oneToOne.optional();
        JoinColumn column = member.annotation(JoinColumn.class);
        unsupported(manyToOne, oneToOne, column).forEach(problem -> problems.add(member.name() + ": " + problem));
        problems.addAll(Misplaced.onReference(member));
        Class<?> target = Targets.entity(member);
        Targets.Key key = Targets.key(target);
        boolean nullable = optional && (column == null || column.nullable());
        MappedColumn mapped = new MappedColumn(
                Targets.referring(column == null ? "" : column.name(), member.name(), key),
                key.type(),
                nullable,
                oneToOne != null || (column != null && column.unique()),
                column == null || column.insertable(),
                column == null || column.updatable(),
                Optional.empty(),
                nullable ? foreignKey(column) : ForeignKeyReader.notNull(foreignKey(column)));
        return new MappedAttribute(member.name(), mapped, false, false, access, Optional.of(target), Optional.empty());
    }

    private static Optional<ForeignKeyRule> foreignKey(@Nullable JoinColumn column) {
        return column == null
                ? Optional.of(ForeignKeyRule.REFERENCE)
                : ForeignKeyReader.read(column.foreignKey(), ForeignKeyRule.REFERENCE);
    }

    /** What is wrong with annotations that are there, beside what is missing. */
    private static List<String> unsupported(
            @Nullable ManyToOne manyToOne, @Nullable OneToOne oneToOne, @Nullable JoinColumn column) {
        List<String> found = new ArrayList<>();
        if (manyToOne != null) {
            found.addAll(unsupported("@ManyToOne", manyToOne.cascade(), manyToOne.targetEntity()));
        }
        if (oneToOne != null) {
            found.addAll(unsupported("@OneToOne", oneToOne.cascade(), oneToOne.targetEntity()));
            if (oneToOne.orphanRemoval()) {
                found.add("@OneToOne(orphanRemoval) is not supported; let a foreign key of the table delete");
            }
        }
        if (column != null) {
            found.addAll(AnnotationMembers.beyond(column, COLUMN));
        }
        return found;
    }

    private static List<String> unsupported(String annotation, CascadeType[] cascade, Class<?> targetEntity) {
        List<String> found = new ArrayList<>();
        if (cascade.length > 0) {
            found.add(annotation + "(cascade) is not supported; nothing is saved behind your back");
        }
        if (targetEntity != void.class) {
            found.add(annotation + "(targetEntity) is not supported; the type of the Ref says it");
        }
        return found;
    }
}
