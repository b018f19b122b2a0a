package dev.ferro.internal.mapping;

import dev.ferro.Relation;
import dev.ferro.internal.dialect.ColumnDefinition;
import dev.ferro.internal.dialect.ColumnType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how a join table or collection table is called; names that nobody says are those of Jakarta Persistence. */
final class JoinTableReader {

    /** What of the column of a value is honoured; it takes no null anyway. */
    private static final Set<String> COLUMN =
            Set.of("name", "nullable", "columnDefinition", "length", "precision", "scale");

    private JoinTableReader() {}

    /** Section 2.10.4: {@code author_book}, with {@code authors_id}, of the other side's attribute, and {@code books_id}. */
    static JoinTable joined(Class<?> owner, Member member, Class<?> target) {
        JoinTableWords said = JoinTableWords.of(member.annotation(jakarta.persistence.JoinTable.class));
        String back =
                otherSide(owner, member, target).orElse(TableName.of(owner).entity());
        return table(
                said,
                TableName.of(owner).table() + "_" + TableName.of(target).table(),
                column(said.near(), back, owner),
                column(said.far(), member.name(), target));
    }

    /** Whether a member is the side of a many-to-many relation that says how the table is called. */
    static boolean owns(Member member, Class<?> target) {
        ManyToMany relation = member.annotation(ManyToMany.class);
        return relation != null
                && relation.mappedBy().isEmpty()
                && member.type() == Relation.class
                && Targets.argument(member).equals(Optional.of(target));
    }

    private static Optional<String> otherSide(Class<?> owner, Member member, Class<?> target) {
        return Targets.members(target).stream()
                .filter(other -> {
                    ManyToMany relation = other.annotation(ManyToMany.class);
                    return relation != null
                            && relation.mappedBy().equals(member.name())
                            && Targets.argument(other).equals(Optional.of(owner));
                })
                .map(Member::name)
                .findFirst();
    }

    /** Section 11.1.8: {@code article_keywords}, with the columns {@code article_id} and {@code keywords}. */
    static JoinTable values(Class<?> owner, Member member) {
        refuse(member.annotation(ElementCollection.class));
        String entity = TableName.of(owner).entity();
        JoinTableWords said = JoinTableWords.of(member.annotation(CollectionTable.class));
        return table(said, entity + "_" + member.name(), column(said.near(), entity, owner), value(member));
    }

    private static JoinTable table(JoinTableWords said, String unsaid, JoinTable.Column near, JoinTable.Column far) {
        if (near.name().equals(far.name())) {
            throw new Unmappable("both columns of its table are called '" + near.name() + "'");
        }
        List<String> problems = new ArrayList<>();
        TableRules rules =
                new TableRulesReader(List.of(near.name(), far.name()), problems).read(said.uniques(), said.indexes());
        if (!problems.isEmpty()) {
            throw new Unmappable(String.join("; ", problems));
        }
        return new JoinTable(said.qualified(unsaid), near, far, rules);
    }

    private static void refuse(@Nullable ElementCollection elements) {
        if (elements != null && elements.fetch() == FetchType.EAGER) {
            throw new Unmappable("fetch = EAGER is not supported; each query names what it fetches");
        }
        if (elements != null && elements.targetClass() != void.class) {
            throw new Unmappable("targetClass is not supported; the type of the Elements says it");
        }
    }

    private static JoinTable.Column column(JoinTableWords.Side said, String prefix, Class<?> entity) {
        Targets.Key key = Targets.key(entity);
        return new JoinTable.Column(Targets.referring(said.column(), prefix, key), key.type(), said.foreignKey());
    }

    private static JoinTable.Column value(Member member) {
        Class<?> type = Targets.argument(member)
                .orElseThrow(() -> new Unmappable("Elements needs a class of basic values, as in Elements<String>"));
        Column column = member.annotation(Column.class);
        return new JoinTable.Column(
                Identifier.of(column == null || column.name().isEmpty() ? member.name() : column.name()),
                type(member, type, column),
                Optional.empty());
    }

    private static ColumnType type(Member member, Class<?> type, @Nullable Column column) {
        List<String> problems = new ArrayList<>();
        Optional<ColumnType> found =
                TypeReader.read("a value", type, column, member.annotation(Enumerated.class), problems);
        if (column != null) {
            problems.addAll(AnnotationMembers.beyond(column, COLUMN));
            // A type means that the definition was understood.
            if (found.isPresent()
                    && ColumnDefinition.of(column.columnDefinition()).standard().isPresent()) {
                problems.add("a value of a collection is always given, and has no default");
            }
        }
        if (found.isEmpty() || !problems.isEmpty()) {
            throw new Unmappable(String.join("; ", problems));
        }
        return found.get();
    }
}
