package dev.ferro.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Elements;
import dev.ferro.Ref;
import dev.ferro.Relation;
import dev.ferro.internal.mapping.TableRules.IndexRule;
import dev.ferro.internal.mapping.TableRules.Sorted;
import dev.ferro.internal.mapping.TableRules.UniqueRule;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indexes, unique constraints and foreign keys as the annotations say them. */
@Tag("R20")
class TableRulesTest {

    @Entity
    @Table(
            indexes = {
                @Index(name = "By_Name", columnList = "last_name DESC,  \"First, name\" asc"),
                @Index(columnList = "age"),
                @Index(columnList = "age, last_name", unique = true)
            },
            uniqueConstraints = @UniqueConstraint(name = "\"One Name\"", columnNames = "\"First, name\""))
    record Person(
            @Id long id,
            @Column(name = "last_name") String last,
            @Column(name = "\"First, name\"") String first,
            int age) {}

    @Entity
    record Letter(
            @Id long id,

            @ManyToOne(optional = false) Ref<Person> to,

            @ManyToOne @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) @Nullable
            Ref<Person> loose,

            @ManyToOne
            @JoinColumn(foreignKey = @ForeignKey(name = "letter_from", foreignKeyDefinition = " On  DELETE\tset NULL "))
            @Nullable
            Ref<Person> from,

            @ManyToOne @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.CONSTRAINT)) @Nullable
            Ref<Person> copy) {}

    @Entity
    record Group(
            @Id long id,

            @ManyToMany
            @JoinTable(
                    name = "membership",
                    foreignKey = @ForeignKey(name = "of_group", foreignKeyDefinition = "on delete restrict"),
                    inverseJoinColumns =
                            @JoinColumn(name = "person", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)),
                    uniqueConstraints = @UniqueConstraint(name = "one_group", columnNames = "person"),
                    indexes = @Index(name = "by_both", columnList = "person desc, group_id"))
            Relation<Person> people,

            @ManyToMany
            @JoinTable(
                    joinColumns = @JoinColumn(nullable = false, foreignKey = @ForeignKey(name = "near_one")),
                    inverseForeignKey = @ForeignKey(name = "far_one"))
            Relation<Person> others,

            @ElementCollection
            @CollectionTable(
                    foreignKey = @ForeignKey(name = "of_words", foreignKeyDefinition = "on delete no action"),
                    indexes = @Index(columnList = "words", unique = true))
            Elements<String> words) {}

    private static final EntityModels MODELS = new EntityModels();

    private static List<Identifier> columns(String... names) {
        return List.of(names).stream().map(Identifier::new).toList();
    }

    private static Optional<Identifier> name(String name) {
        return Optional.of(new Identifier(name));
    }

    private static Optional<ForeignKeyRule> foreignKey(String attribute) {
        return MODELS.get(Letter.class)
                .attribute(attribute)
                .orElseThrow()
                .mappedColumn()
                .foreignKey();
    }

    private static dev.ferro.internal.mapping.JoinTable joined(String relation) {
        return MODELS.get(Group.class).relation(relation).orElseThrow().join().orElseThrow();
    }

    @Test
    void indexes_areReadWithTheirOrderAndNames() {
        assertThat(MODELS.get(Person.class).rules().indexes())
                .containsExactly(
                        new IndexRule(
                                name("by_name"),
                                List.of(
                                        new Sorted(new Identifier("last_name"), true),
                                        new Sorted(new Identifier("First, name"), false))),
                        new IndexRule(Optional.empty(), List.of(new Sorted(new Identifier("age"), false))));
    }

    @Test
    void uniqueConstraintsAndUniqueIndexes_areUniqueRules() {
        assertThat(MODELS.get(Person.class).rules().uniques())
                .containsExactly(
                        new UniqueRule(name("One Name"), columns("First, name")),
                        new UniqueRule(Optional.empty(), columns("age", "last_name")));
    }

    @Test
    void foreignKeyOfAReference_isWhatTheJoinColumnSays() {
        assertThat(foreignKey("to")).contains(new ForeignKeyRule(Optional.empty(), OnDelete.NO_ACTION));
        assertThat(foreignKey("loose")).isEmpty();
        assertThat(foreignKey("from")).contains(new ForeignKeyRule(name("letter_from"), OnDelete.SET_NULL));
        assertThat(foreignKey("copy")).contains(new ForeignKeyRule(Optional.empty(), OnDelete.NO_ACTION));
    }

    @Test
    void joinTable_hasForeignKeysAndRulesOfItsOwn() {
        var table = joined("people");

        assertThat(table.near().foreignKey()).contains(new ForeignKeyRule(name("of_group"), OnDelete.RESTRICT));
        assertThat(table.far().foreignKey()).isEmpty();
        assertThat(table.rules().uniques()).containsExactly(new UniqueRule(name("one_group"), columns("person")));
        assertThat(table.rules().indexes())
                .containsExactly(new IndexRule(
                        name("by_both"),
                        List.of(
                                new Sorted(new Identifier("person"), true),
                                new Sorted(new Identifier("group_id"), false))));
    }

    @Test
    void joinTable_thatSaysNoAction_deletesItsRows() {
        var table = joined("others");

        assertThat(table.near().foreignKey()).contains(new ForeignKeyRule(name("near_one"), OnDelete.CASCADE));
        assertThat(table.far().foreignKey()).contains(new ForeignKeyRule(name("far_one"), OnDelete.CASCADE));
    }

    @Test
    void collectionTable_hasAForeignKeyAndIndexes() {
        var table = joined("words");

        assertThat(table.near().foreignKey()).contains(new ForeignKeyRule(name("of_words"), OnDelete.NO_ACTION));
        assertThat(table.far().foreignKey()).isEmpty();
        assertThat(table.rules().uniques()).containsExactly(new UniqueRule(Optional.empty(), columns("words")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "|a|, |a+|",
                "| a ,b  Desc|, |a+ b-|",
                "|\"A b\" asc , \"c\"\"d\" DESC|, |A b+ c\"d-|",
                "|Großes_É desc|, |großes_é-|",
            })
    void columnList_isReadAsTheStandardHasIt(String list, String expected) {
        assertThat(ColumnListReader.read(list).stream()
                        .map(sorted -> sorted.column() + (sorted.descending() ? "-" : "+")))
                .containsExactly(expected.split("(?<=[+-]) "));
    }
}
