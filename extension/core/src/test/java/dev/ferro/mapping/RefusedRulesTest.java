package dev.ferro.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.Elements;
import dev.ferro.EntityMappingException;
import dev.ferro.Ferro;
import dev.ferro.Ref;
import dev.ferro.Relation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Indexes, constraints, defaults and names that cannot be are refused by name, before there is any database. */
@Tag("R20")
class RefusedRulesTest {

    private static final String LONG = "this_name_has_sixty_four_bytes_which_is_one_more_than_it_may_has";

    @Entity
    @Table(
            indexes = {
                @Index(columnList = ""),
                @Index(columnList = "id,"),
                @Index(columnList = "id backwards"),
                @Index(columnList = "nmae"),
                @Index(columnList = "id, id desc"),
                @Index(columnList = "lower(name)"),
                @Index(columnList = "id desc", unique = true)
            },
            uniqueConstraints = {
                @UniqueConstraint(columnNames = {}),
                @UniqueConstraint(columnNames = "Name, id"),
                @UniqueConstraint(columnNames = {"name", "NAME"})
            })
    record Rules(@Id int id, String name) {}

    @Entity
    record Joins(
            @Id int id,

            @ManyToMany @JoinTable(indexes = @Index(columnList = "colour"))
            Relation<Rules> a,

            @ElementCollection @CollectionTable(uniqueConstraints = @UniqueConstraint(columnNames = "colour"))
            Elements<String> b,

            @ManyToMany @JoinTable(foreignKey = @ForeignKey(foreignKeyDefinition = "on delete set null"))
            Relation<Rules> c,

            @ManyToMany
            @JoinTable(
                    foreignKey = @ForeignKey(name = "x"),
                    joinColumns = @JoinColumn(foreignKey = @ForeignKey(name = "y")))
            Relation<Rules> d,

            @ManyToMany @JoinTable(joinColumns = @JoinColumn(unique = true))
            Relation<Rules> e,

            @ManyToMany @JoinTable(joinColumns = @JoinColumn(name = "x"), inverseJoinColumns = @JoinColumn(name = "X"))
            Relation<Rules> f,

            @ElementCollection @Column(columnDefinition = "text default 'x'")
            Elements<String> g,

            @ElementCollection @Column(unique = true) Elements<String> h) {}

    @Entity
    record References(
            @Id int id,

            @ManyToOne(optional = false)
            @JoinColumn(foreignKey = @ForeignKey(foreignKeyDefinition = "on delete set null"))
            Ref<Target> a,

            @ManyToOne @JoinColumn(foreignKey = @ForeignKey(foreignKeyDefinition = "on delete set default"))
            Ref<Target> b,

            @ManyToOne
            @JoinColumn(
                    foreignKey =
                            @ForeignKey(
                                    foreignKeyDefinition =
                                            "foreign key (c_id) references target (id) on delete cascade"))
            Ref<Target> c,

            @ManyToOne
            @JoinColumn(foreignKey = @ForeignKey(foreignKeyDefinition = "on delete cascade; drop table target"))
            Ref<Target> d,

            @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "x", value = ConstraintMode.NO_CONSTRAINT))
            Ref<Target> e,

            @ManyToOne @JoinColumn(columnDefinition = "integer default 0")
            Ref<Target> f,

            @ManyToOne @Column(name = "x") Ref<Target> g,
            @ManyToOne @JoinTable(name = "x") Ref<Target> h) {}

    @Entity
    record Target(@Id int id) {}

    @Entity
    record Defaults(
            @Id @Column(columnDefinition = "default 0") int id,

            @Version @Column(columnDefinition = "integer default 0")
            int version,

            @Column(columnDefinition = "integer default") Integer a,

            @Column(columnDefinition = "smallint default 70000")
            Integer b,

            @Column(columnDefinition = "text[] default '{}'")
            List<String> c,

            @Column(columnDefinition = "integer default 0 not null")
            Integer d) {}

    @Embeddable
    record Part(
            @Column(columnDefinition = "integer default 1") int number) {}

    @Entity
    record DefaultInKey(@EmbeddedId Part id) {}

    @Entity
    @Table(
            name = LONG,
            schema = "s" + LONG,
            indexes = @Index(name = "i" + LONG, columnList = "id"),
            uniqueConstraints = @UniqueConstraint(name = "u" + LONG, columnNames = "id"))
    record LongNames(
            @Id
            @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "g")
            @SequenceGenerator(name = "g", sequenceName = "q" + LONG)
            Integer id,

            @Column(name = "c" + LONG) String a,

            @ManyToOne @JoinColumn(name = "r" + LONG, foreignKey = @ForeignKey(name = "f" + LONG))
            Ref<Target> b,

            @ManyToMany
            @JoinTable(
                    name = "j" + LONG,
                    joinColumns = @JoinColumn(name = "n" + LONG),
                    foreignKey = @ForeignKey(name = "k" + LONG))
            Relation<Target> c,

            @Column(name = "\"\"") String d,
            @Column(name = "\"n\0ul\"") String e,
            String anAttributeThatIsCalledByANameOfMoreThanSixtyThreeBytesWithoutAColumn) {}

    @Entity
    record LongInBytes(
            @Id int id,

            @Column(name = "ääääääääääääääääääääääääääääääää")
            String a) {}

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        Rules.class,
                        List.of(
                                "@Index(columnList = \"\"): it is no list of columns",
                                "@Index(columnList = \"id,\"): it is no list of columns",
                                "asc, desc or nothing, and not 'backwards'",
                                "@Index(columnList = \"nmae\"): no attribute has the column 'nmae'; the columns are [id, name]",
                                "@Index(columnList = \"id, id desc\") names the column 'id' twice",
                                "@Index(columnList = \"lower(name)\"): no attribute has the column 'lower(name)'",
                                "@Index(columnList = \"id desc\"): what is unique has no order",
                                "@UniqueConstraint(columnNames) names no column; the columns are [id, name]",
                                "@UniqueConstraint(columnNames): no attribute has the column 'name, id'",
                                "@UniqueConstraint(columnNames) names the column 'name' twice")),
                Arguments.of(
                        Joins.class,
                        List.of(
                                "a: @Index(columnList = \"colour\"): no attribute has the column 'colour';"
                                        + " the columns are [joins_id, a_id]",
                                "b: @UniqueConstraint(columnNames): no attribute has the column 'colour';"
                                        + " the columns are [joins_id, b]",
                                "c: @ForeignKey(foreignKeyDefinition): on delete set null needs",
                                "d: a foreign key is said with the @JoinColumn and with the table",
                                "e: @JoinColumn(unique) is not supported",
                                "f: both columns of its table are called 'x'",
                                "g: a value of a collection is always given, and has no default",
                                "h: @Column(unique) is not supported")),
                Arguments.of(
                        References.class,
                        List.of(
                                "a: @ForeignKey(foreignKeyDefinition): on delete set null needs a column that takes null",
                                "b: @ForeignKey(foreignKeyDefinition): on delete set default needs",
                                "c: @ForeignKey(foreignKeyDefinition) takes one clause: on delete",
                                "d: @ForeignKey(foreignKeyDefinition) takes one clause: on delete",
                                "e: @ForeignKey(NO_CONSTRAINT) has neither",
                                "f: @JoinColumn(columnDefinition) is not supported",
                                "g: @Column has no meaning here",
                                "h: @JoinTable has no meaning here")),
                Arguments.of(
                        Defaults.class,
                        List.of(
                                "id: a key or version has no default",
                                "version: a key or version has no default",
                                "a: the default in @Column(columnDefinition): it is not a number",
                                "b: the default in @Column(columnDefinition): ",
                                "c: the default in @Column(columnDefinition): a column of List has no default",
                                "d: the default in @Column(columnDefinition): it is not a number")),
                Arguments.of(DefaultInKey.class, List.of("id.number: a key or version has no default")),
                Arguments.of(
                        LongNames.class,
                        List.of(
                                "the table has a name of 64 bytes, '" + LONG.substring(0, 60),
                                "PostgreSQL would cut it after 63",
                                "the table's schema has a name of 65 bytes",
                                "the index has a name of 65 bytes",
                                "the unique constraint has a name of 65 bytes",
                                "the sequence has a name of 65 bytes",
                                "a: the column has a name of 65 bytes",
                                "b: the column has a name of 65 bytes",
                                "b: the foreign key has a name of 65 bytes",
                                "c: the table has a name of 65 bytes",
                                "c: the column has a name of 65 bytes",
                                "c: the foreign key has a name of 65 bytes",
                                "d: the column has an empty name",
                                "e: the column has the character NUL in its name 'n\\u0000ul'",
                                "WithoutAColumn: the column has a name of 69 bytes")),
                Arguments.of(LongInBytes.class, List.of("a: the column has a name of 64 bytes")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void rule_isRefusedByName(Class<?> entity, List<String> words) {
        try (Ferro ferro = Ferro.builder().build()) {
            EntityMappingException refused =
                    catchThrowableOfType(EntityMappingException.class, () -> ferro.repository(entity));
            assertThat(refused).isNotNull();
            assertThat(refused.getMessage()).contains(entity.getName()).contains(words);
        }
    }
}
