package dev.ferro.internal.mapping;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @JoinTable} or {@code @CollectionTable} say, whichever it is, or neither.
 *
 * @param name of the table, if said
 * @param schema of the table, if said
 * @param near of the column with the key of the entity that the attribute belongs to
 * @param far of the other column
 * @param uniques constraints
 * @param indexes unique or not
 */
record JoinTableWords(
        Optional<Identifier> name,
        Optional<Identifier> schema,
        Side near,
        Side far,
        List<UniqueConstraint> uniques,
        List<Index> indexes) {

    private static final Set<String> HONOURED = Set.of(
            "name",
            "schema",
            "joinColumns",
            "inverseJoinColumns",
            "foreignKey",
            "inverseForeignKey",
            "uniqueConstraints",
            "indexes");

    static JoinTableWords of(jakarta.persistence.@Nullable JoinTable said) {
        if (said == null) {
            return unsaid();
        }
        refuse(AnnotationMembers.beyond(said, HONOURED));
        return new JoinTableWords(
                name(said.name()),
                name(said.schema()),
                Side.of(said.joinColumns(), said.foreignKey()),
                Side.of(said.inverseJoinColumns(), said.inverseForeignKey()),
                List.of(said.uniqueConstraints()),
                List.of(said.indexes()));
    }

    static JoinTableWords of(@Nullable CollectionTable said) {
        if (said == null) {
            return unsaid();
        }
        refuse(AnnotationMembers.beyond(said, HONOURED));
        return new JoinTableWords(
                name(said.name()),
                name(said.schema()),
                Side.of(said.joinColumns(), said.foreignKey()),
                Side.UNSAID,
                List.of(said.uniqueConstraints()),
                List.of(said.indexes()));
    }

    private static JoinTableWords unsaid() {
        return new JoinTableWords(Optional.empty(), Optional.empty(), Side.UNSAID, Side.UNSAID, List.of(), List.of());
    }

    /** The name of the table, where nobody says another one. */
    QualifiedName qualified(String unsaid) {
        return new QualifiedName(
                schema,
                name.orElseGet(() -> ObjectNames.cut(Identifier.of(unsaid).text())));
    }

    private static Optional<Identifier> name(String said) {
        return said.isEmpty() ? Optional.empty() : Optional.of(Identifier.of(said));
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new Unmappable(String.join("; ", problems));
        }
    }

    /**
     * A column that refers to an entity.
     *
     * @param column its name, empty if unsaid
     * @param foreignKey if it is to have one
     */
    record Side(String column, Optional<ForeignKeyRule> foreignKey) {

        static final Side UNSAID = new Side("", Optional.of(ForeignKeyRule.JOIN));

        /** Its foreign key is said with the column or with the table. */
        static Side of(JoinColumn[] columns, ForeignKey ofTable) {
            if (columns.length > 1) {
                throw new Unmappable("a join is over one @JoinColumn, because a key is one column here");
            }
            if (columns.length == 0) {
                return new Side("", rule(ofTable));
            }
            // That it takes no null is so already; anything else it could say has no meaning in such a table.
            refuse(AnnotationMembers.beyond(columns[0], Set.of("name", "nullable", "foreignKey")));
            ForeignKey ofColumn = columns[0].foreignKey();
            if (ForeignKeyReader.isSaid(ofColumn) && ForeignKeyReader.isSaid(ofTable)) {
                throw new Unmappable("a foreign key is said with the @JoinColumn and with the table; say it once");
            }
            return new Side(columns[0].name(), rule(ForeignKeyReader.isSaid(ofColumn) ? ofColumn : ofTable));
        }

        private static Optional<ForeignKeyRule> rule(ForeignKey said) {
            return ForeignKeyReader.notNull(ForeignKeyReader.read(said, ForeignKeyRule.JOIN));
        }
    }
}
