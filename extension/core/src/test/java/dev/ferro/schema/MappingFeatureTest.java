package dev.ferro.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.ferro.Elements;
import dev.ferro.Ferro;
import dev.ferro.Ref;
import dev.ferro.Relation;
import dev.ferro.SchemaDiff;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the mapping can say: what is created is what is wanted, as the database tells it back. */
@Tag("R20")
class MappingFeatureTest {

    enum Colour {
        RED,
        GREEN
    }

    enum Only {
        ONE
    }

    @Entity
    @SuppressWarnings("ArrayRecordComponent")
    record BasicTypes(
            @Id UUID id,
            boolean flag,
            Byte tiny,
            short small,
            Integer number,
            long big,
            Float ratio,
            double wide,
            BigDecimal price,
            BigInteger huge,
            Character letter,
            String text,
            byte[] content,
            Instant instant,
            OffsetDateTime moment,
            LocalDateTime local,
            LocalDate day,
            LocalTime time,
            Year year) {}

    @Entity
    record Limited(
            @Id @Column(length = 8) String id,
            @Column(length = 40) String name,
            @Column(precision = 9, scale = 2) BigDecimal price,
            @Column(precision = 20) BigInteger count) {}

    @Entity
    record NamedTypes(
            @Id Long id,
            @Column(columnDefinition = "char(3)") String code,
            @Column(columnDefinition = "varchar(7)") String shortName,
            @Column(columnDefinition = "jsonb") String json,
            @Column(columnDefinition = "json") String text,
            @Column(columnDefinition = "numeric(12,4)") BigDecimal price,

            @Column(columnDefinition = "timestamp without time zone")
            Instant local,

            @Column(columnDefinition = "int8") int wide,
            @Column(columnDefinition = "uuid") String uuid) {}

    @Entity
    record Several(
            @Id Long id,
            List<String> words,
            List<Integer> numbers,
            @Column(columnDefinition = "varchar(5)[]") List<String> codes,
            @Column(columnDefinition = "jsonb") Map<String, String> document) {}

    @Entity
    record Enums(
            @Id Long id,
            @Enumerated(EnumType.STRING) Colour byName,
            @Enumerated(EnumType.ORDINAL) Colour byOrdinal,
            @Enumerated(EnumType.STRING) Only single,
            @Enumerated(EnumType.ORDINAL) Only first,

            @Enumerated(EnumType.STRING) @Column(columnDefinition = "varchar(9)")
            Colour limited) {}

    @Converter
    static class UpperCase implements AttributeConverter<Locale, String> {
        @Override
        public String convertToDatabaseColumn(Locale locale) {
            return locale.toLanguageTag();
        }

        @Override
        public Locale convertToEntityAttribute(String tag) {
            return Locale.forLanguageTag(tag);
        }
    }

    @Entity
    record Converted(
            @Id Long id,
            @Convert(converter = UpperCase.class) Locale locale) {}

    @Entity
    @Table(
            uniqueConstraints = {
                @UniqueConstraint(columnNames = {"first", "second"}),
                @UniqueConstraint(
                        name = "our_rule",
                        columnNames = {"second", "third"})
            })
    record Uniques(
            @Id Long id,
            @Column(unique = true) String single,
            @Column(unique = true, nullable = false) String needed,
            int first,
            int second,
            Integer third) {}

    @Entity
    record Identity(
            @Id @GeneratedValue(strategy = GenerationType.IDENTITY)
            Integer id,

            @Version int version) {}

    @Entity
    record Random(
            @Id @GeneratedValue(strategy = GenerationType.UUID)
            UUID id) {}

    @Entity
    @SequenceGenerator(name = "down", sequenceName = "counts_down", initialValue = 10, allocationSize = -3)
    record Sequenced(@Id @GeneratedValue(generator = "down") Long id) {}

    @Entity
    @SequenceGenerator(name = "below", initialValue = -7, allocationSize = 1)
    record FromBelow(
            @Id @GeneratedValue(generator = "below") Long id) {}

    @Entity
    record PlainSequence(
            @Id @GeneratedValue(strategy = GenerationType.SEQUENCE)
            Long id) {}

    @Embeddable
    record Place(@Column(nullable = false) String city, String street) {}

    @Entity
    record Embedding(@Id Long id, @Embedded Place place) {}

    @Embeddable
    record LineKey(Long orderId, int position) {}

    @Entity
    record OrderLine(@EmbeddedId LineKey key, String article) {}

    record SeatKey(String row, int number) {}

    @Entity
    @IdClass(SeatKey.class)
    record Seat(@Id String row, @Id int number) {}

    @Entity
    record Person(
            @Id Long id,
            @ManyToOne @Nullable Ref<Person> boss,
            @OneToMany(mappedBy = "boss") Relation<Person> staff,
            @ManyToOne(optional = false) Ref<Town> town) {}

    @Entity
    record Town(
            @Id String code,
            @OneToOne @Nullable @JoinColumn(name = "mayor") Ref<Person> mayor) {}

    @Entity
    record Author(
            @Id Long id,
            @ManyToMany Relation<Book> books,
            @ElementCollection Elements<String> names) {}

    @Entity
    record Book(
            @Id UUID id,
            @ManyToMany(mappedBy = "books") Relation<Author> authors,

            @ElementCollection @CollectionTable(name = "tints") @Enumerated(EnumType.STRING)
            Elements<Colour> colours) {}

    @Entity
    record Club(
            @Id Long id,
            @ManyToMany @JoinTable(name = "membership") Relation<Member> members) {}

    @Entity
    record Member(@Id Long id) {}

    @Entity
    record Membership(
            @Id @GeneratedValue Long id,
            Long members_id,
            Long club_id,
            @Nullable LocalDate since) {}

    @Entity
    @Table(name = "shared")
    record Whole(@Id Long id, String name, @Nullable String secret) {}

    @Entity
    @Table(name = "shared")
    record Part(@Id Long id, String name) {}

    @Entity
    @Table(name = "\"Select\"")
    record Strange(
            @Id @Column(name = "\"from\"") Long id,
            @Column(name = "\"Group By\"", unique = true) String group,

            @Column(name = "\"a\"\"b'c\"") @Enumerated(EnumType.STRING)
            Colour quoted,

            @Column(name = "\"größe\"", unique = true) String size) {}

    @Entity
    @Table(uniqueConstraints = @UniqueConstraint(columnNames = {"a", "b_c"}))
    record Clash(
            @Id Long id,
            String a,
            String b,
            @Column(unique = true, name = "a_b_c") String abc,
            String b_c) {}

    @Entity
    @Table(
            name = "a_table_whose_name_is_as_long_as_postgresql_lets_a_name_be_long",
            uniqueConstraints = {
                @UniqueConstraint(columnNames = {"a_column_that_has_a_long_name", "one"}),
                @UniqueConstraint(columnNames = {"a_column_that_has_a_long_name", "two"})
            })
    record Long63(
            @Id Long id,
            @Enumerated(EnumType.STRING) Colour a_column_that_has_a_long_name,
            String one,
            String two,
            @ManyToOne Ref<Member> a_reference_that_has_a_long_name,
            @ManyToOne Ref<Member> a_reference_that_has_a_long_name_too) {}

    static Stream<Arguments> features() {
        return Stream.of(DatabaseKind.values())
                .flatMap(kind -> Stream.of(
                                List.of(BasicTypes.class),
                                List.of(Limited.class),
                                List.of(NamedTypes.class),
                                List.of(Several.class),
                                List.of(Enums.class),
                                List.of(Converted.class),
                                List.of(Uniques.class),
                                List.of(Identity.class),
                                List.of(Random.class),
                                List.of(Sequenced.class, FromBelow.class, PlainSequence.class),
                                List.of(Embedding.class),
                                List.of(OrderLine.class),
                                List.of(Seat.class),
                                List.of(Person.class),
                                List.of(Author.class),
                                List.of(Club.class),
                                List.of(Club.class, Membership.class),
                                List.of(Membership.class, Club.class),
                                List.of(Whole.class, Part.class),
                                List.of(Part.class, Whole.class),
                                List.of(Strange.class),
                                List.of(Clash.class),
                                List.of(Long63.class),
                                List.of())
                        .map(entities -> Arguments.of(kind, entities)));
    }

    @ParameterizedTest
    @MethodSource("features")
    void created_differsInNothing(DatabaseKind kind, List<Class<?>> entities) {
        try (Workshop workshop = Workshop.on(kind)) {
            Ferro ferro = workshop.created(entities.toArray(Class<?>[]::new));

            Workshop.assertNoDifference(ferro);
            assertThatCode(ferro.schema()::validate).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void emptyDatabase_updated_differsInNothing(DatabaseKind kind, List<Class<?>> entities) {
        try (Workshop workshop = Workshop.on(kind)) {
            Ferro ferro = workshop.release(entities.toArray(Class<?>[]::new));

            SchemaDiff left = ferro.schema().update();

            assertThat(left.differences()).isEmpty();
            Workshop.assertNoDifference(ferro);
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void script_runByHand_differsInNothing(DatabaseKind kind, List<Class<?>> entities) {
        try (Workshop workshop = Workshop.on(kind)) {
            Ferro ferro = workshop.release(entities.toArray(Class<?>[]::new));
            String script = ferro.schema().script();

            assertThat(ferro.connections().metrics(Workshop.OWNER).created()).isZero();
            assertThat(ferro.schema().diff().script().replaceAll("(?m)^-- .*\n", ""))
                    .isEqualTo(script);
            Scripts.run(workshop.database(), script);

            Workshop.assertNoDifference(ferro);
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void created_createdAgain_runsNothing(DatabaseKind kind, List<Class<?>> entities) {
        try (Workshop workshop = Workshop.on(kind)) {
            Ferro ferro = workshop.created(entities.toArray(Class<?>[]::new));

            ferro.schema().create();
            SchemaDiff left = ferro.schema().update();

            assertThat(left.isEmpty()).isTrue();
            Workshop.assertNoDifference(ferro);
        }
    }
}
