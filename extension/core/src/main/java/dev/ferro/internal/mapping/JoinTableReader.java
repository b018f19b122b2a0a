package dev.ferro.internal.mapping;

import dev.ferro.Relation;
import dev.ferro.internal.dialect.ColumnType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how a join table or collection table is called; names that nobody says are those of Jakarta Persistence. */
final class JoinTableReader {

    private static final JoinColumn[] UNSAID = {};

    private JoinTableReader() {}

    /** Section 2.10.4: {@code author_book}, with {@code authors_id}, of the other side's attribute, and {@code books_id}. */
    static JoinTable joined(Class<?> owner, Member member, Class<?> target) {
        jakarta.persistence.JoinTable said = member.annotation(jakarta.persistence.JoinTable.class);
        if (said != null) {
            refuse(
                    said.catalog(),
                    said.uniqueConstraints(),
                    said.indexes(),
                    said.foreignKey(),
                    said.inverseForeignKey());
        }
        String back =
                otherSide(owner, member, target).orElse(TableName.of(owner).entity());
        JoinTable unsaid = new JoinTable(
                new QualifiedName(
                        schema(said == null ? "" : said.schema()),
                        Identifier.of(TableName.of(owner).table() + "_"
                                + TableName.of(target).table())),
                column(said == null ? UNSAID : said.joinColumns(), back, owner),
                column(said == null ? UNSAID : said.inverseJoinColumns(), member.name(), target),
                TableRules.NONE);
        return said == null || said.name().isEmpty() ? unsaid : unsaid.named(said.name());
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
        CollectionTable said = member.annotation(CollectionTable.class);
        if (said != null) {
            refuse(said.catalog(), said.uniqueConstraints(), said.indexes(), said.foreignKey());
        }
        JoinTable unsaid = new JoinTable(
                new QualifiedName(
                        schema(said == null ? "" : said.schema()), Identifier.of(entity + "_" + member.name())),
                column(said == null ? UNSAID : said.joinColumns(), entity, owner),
                value(member),
                TableRules.NONE);
        return said == null || said.name().isEmpty() ? unsaid : unsaid.named(said.name());
    }

    private static void refuse(@Nullable ElementCollection elements) {
        if (elements != null && elements.fetch() == FetchType.EAGER) {
            throw new Unmappable("fetch = EAGER is not supported; each query names what it fetches");
        }
        if (elements != null && elements.targetClass() != void.class) {
            throw new Unmappable("targetClass is not supported; the type of the Elements says it");
        }
    }

    private static void refuse(String catalog, UniqueConstraint[] unique, Index[] indexes, ForeignKey... foreignKeys) {
        boolean named = false;
        for (ForeignKey foreignKey : foreignKeys) {
            named |= !foreignKey.name().isEmpty()
                    || !foreignKey.foreignKeyDefinition().isEmpty();
        }
        if (named || !catalog.isEmpty() || unique.length > 0 || indexes.length > 0) {
            throw new Unmappable("of a join or collection table name, schema and the columns are honoured, not catalog,"
                    + " indexes, unique constraints or foreign keys");
        }
    }

    private static Optional<Identifier> schema(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(Identifier.of(name));
    }

    private static JoinTable.Column column(JoinColumn[] said, String prefix, Class<?> entity) {
        Targets.Key key = Targets.key(entity);
        if (said.length > 1) {
            throw new Unmappable("a join is over one @JoinColumn, because a key is one column here");
        }
        if (said.length == 1
                && !(said[0].referencedColumnName().isEmpty()
                        && said[0].table().isEmpty()
                        && said[0].columnDefinition().isEmpty())) {
            throw new Unmappable("@JoinColumn in a join or collection table takes a name only");
        }
        return new JoinTable.Column(
                Targets.referring(said.length == 0 ? null : said[0].name(), prefix, key),
                key.type(),
                Optional.of(ForeignKeyRule.JOIN));
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
        if (found.isEmpty() || !problems.isEmpty()) {
            throw new Unmappable(String.join("; ", problems));
        }
        return found.get();
    }
}
