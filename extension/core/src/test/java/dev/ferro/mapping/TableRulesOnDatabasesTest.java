package dev.ferro.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.Elements;
import dev.ferro.ForeignKeyException;
import dev.ferro.Ref;
import dev.ferro.Relation;
import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Indexes, foreign keys and defaults of the mapping are those of the databases, and do there what they say. */
@Tag("R20")
class TableRulesOnDatabasesTest {

    enum Mood {
        HAPPY,
        SAD
    }

    /** The database fills all but the key. */
    @Entity
    @SuppressWarnings("RecordComponentNumber")
    record Filled(
            @Id long id,

            @Column(insertable = false, columnDefinition = "default true")
            boolean flag,

            @Column(insertable = false, columnDefinition = "default -128")
            byte tiny,

            @Column(insertable = false, columnDefinition = "smallint default 7")
            short small,

            @Column(insertable = false, columnDefinition = "integer default -42")
            Integer whole,

            @Column(insertable = false, columnDefinition = "default -9223372036854775808")
            Long big,

            @Column(insertable = false, columnDefinition = "default 0.1")
            Float single,

            @Column(insertable = false, columnDefinition = "double precision default -1.5")
            Double wide,

            @Column(insertable = false, precision = 9, scale = 2, columnDefinition = "default 1.5")
            BigDecimal price,

            @Column(insertable = false, columnDefinition = "default 9223372036854775807")
            BigInteger huge,

            @Column(insertable = false, columnDefinition = "default ''''")
            Character letter,

            @Column(insertable = false, columnDefinition = "varchar(40) default 'it''s; -- \"x\" default'")
            String text,

            @Column(insertable = false, columnDefinition = "default ''")
            String empty,

            @Column(insertable = false, columnDefinition = "default '123E4567-e89b-12d3-a456-426614174000'")
            UUID uuid,

            @Column(insertable = false, columnDefinition = "default 'SAD'") @Enumerated(EnumType.STRING)
            Mood named,

            @Column(insertable = false, columnDefinition = "default 1") @Enumerated(EnumType.ORDINAL)
            Mood placed,

            @Column(insertable = false, columnDefinition = "default 1999")
            Year year) {

        static Filled of(long id) {
            return new Filled(
                    id,
                    false,
                    (byte) 0,
                    (short) 0,
                    0,
                    0L,
                    0f,
                    0d,
                    BigDecimal.ZERO,
                    BigInteger.ZERO,
                    'x',
                    "",
                    "",
                    new UUID(0, 0),
                    Mood.HAPPY,
                    Mood.HAPPY,
                    Year.of(0));
        }
    }

    @Entity
    record Person(@Id long id) {}

    @Entity
    @Table(
            indexes = {
                @Index(name = "by_subject", columnList = "subject desc, from_id"),
                @Index(columnList = "\"To Whom\"")
            },
            uniqueConstraints = @UniqueConstraint(columnNames = {"subject", "from_id"}))
    record Letter(
            @Id long id,
            String subject,

            @ManyToOne
            @JoinColumn(foreignKey = @ForeignKey(name = "letter_from", foreignKeyDefinition = "on delete cascade"))
            @Nullable
            Ref<Person> from,

            @ManyToOne
            @JoinColumn(name = "\"To Whom\"", foreignKey = @ForeignKey(foreignKeyDefinition = "on delete set null"))
            @Nullable
            Ref<Person> to,

            @ManyToOne @JoinColumn(foreignKey = @ForeignKey(foreignKeyDefinition = "on delete restrict")) @Nullable
            Ref<Person> copy,

            @ManyToOne @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) @Nullable
            Ref<Person> loose) {

        static Letter of(@Nullable Long from, @Nullable Long to, @Nullable Long copy, @Nullable Long loose) {
            return new Letter(1, "s", ref(from), ref(to), ref(copy), ref(loose));
        }

        private static @Nullable Ref<Person> ref(@Nullable Long key) {
            return key == null ? null : Ref.to(Person.class, key);
        }
    }

    @Entity
    record Team(
            @Id long id,

            @ManyToMany
            @JoinTable(
                    name = "membership",
                    foreignKey = @ForeignKey(name = "of_team"),
                    inverseForeignKey = @ForeignKey(name = "of_person", foreignKeyDefinition = "on delete restrict"),
                    indexes = @Index(name = "by_both", columnList = "people_id desc, team_id"))
            Relation<Person> people,

            @ElementCollection
            @CollectionTable(
                    foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT),
                    uniqueConstraints = @UniqueConstraint(name = "one_word", columnNames = "words"))
            Elements<String> words) {}

    private static void isWhatWasWanted(Bench bench) {
        assertThat(bench.ferro().schema().diff("main").differences()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void default_isWhatTheDatabaseFillsIn(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Filled.class)) {
            isWhatWasWanted(bench);
            Repository<Filled> filled = bench.repository(Filled.class);
            filled.insert(Filled.of(1));

            assertThat(filled.findById(1L).orElseThrow())
                    .isEqualTo(new Filled(
                            1,
                            true,
                            (byte) -128,
                            (short) 7,
                            -42,
                            Long.MIN_VALUE,
                            0.1f,
                            -1.5,
                            new BigDecimal("1.50"),
                            BigInteger.valueOf(Long.MAX_VALUE),
                            '\'',
                            "it's; -- \"x\" default",
                            "",
                            UUID.fromString("123e4567-e89b-12d3-a456-426614174000"),
                            Mood.SAD,
                            Mood.SAD,
                            Year.of(1999)));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void deletion_doesWhatEachForeignKeySays(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Letter.class, Person.class)) {
            isWhatWasWanted(bench);
            Repository<Person> people = bench.repository(Person.class);
            Repository<Letter> letters = bench.repository(Letter.class);
            for (long id = 1; id <= 4; id++) {
                people.insert(new Person(id));
            }
            letters.insert(Letter.of(1L, 2L, 3L, 4L));

            people.deleteById(4L);
            people.deleteById(2L);
            Letter left = letters.findById(1L).orElseThrow();
            assertThat(left.to()).isNull();
            assertThat(left.loose()).isNotNull();
            assertThatExceptionOfType(ForeignKeyException.class).isThrownBy(() -> people.deleteById(3L));
            people.deleteById(1L);
            assertThat(letters.count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void joinAndCollectionTables_haveWhatTheySay(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Team.class, Person.class)) {
            isWhatWasWanted(bench);
            Repository<Person> people = bench.repository(Person.class);
            Person person = people.insert(new Person(1));
            Team team = bench.repository(Team.class).insert(new Team(1, Relation.none(), Elements.none()));
            team.people().add(person);
            team.words().add("x");

            assertThatExceptionOfType(ForeignKeyException.class).isThrownBy(() -> people.deleteById(1L));
            bench.repository(Team.class).deleteById(1L);
            assertThat(bench.value(Long.class, "select count(*) as n from membership"))
                    .isZero();
            assertThat(bench.value(Long.class, "select count(*) as n from team_words"))
                    .isOne();
        }
    }
}
