package dev.ferro.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.EntityMappingException;
import dev.ferro.Ferro;
import dev.ferro.Ref;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys, embeddables, versions, converters and sequences that contradict themselves are refused by name. */
@Tag("Q1")
class RefusedShapeTest {

    @Embeddable
    record Part(String text) {}

    record NoPart(String text) {}

    @Entity
    record NotEmbeddable(@Id int id, @Embedded NoPart part) {}

    @Embeddable
    static class Itself {
        Itself inner;
    }

    @Entity
    record HoldsItself(@Id int id, Itself itself) {}

    @Embeddable
    record WithId(@Id int id, @Version int version) {}

    @Entity
    record IdInside(@Id int id, WithId part) {}

    @Entity
    record NamesNothing(
            @Id int id,

            @AttributeOverride(name = "txt", column = @Column(name = "t"))
            Part part) {}

    @Entity
    @AttributeOverride(name = "part.txt", column = @Column(name = "t"))
    record EntityNamesNothing(@Id int id, Part part) {}

    @Entity
    record ColumnOnEmbedded(@Id int id, @Column(name = "x") Part part) {}

    @Entity
    record SameColumnTwice(@Id int id, Part one, Part other) {}

    @Entity
    record OverrideOnBasic(
            @Id int id,

            @AttributeOverride(name = "x", column = @Column(name = "t"))
            String text) {}

    @Embeddable
    record OddPart(Thread thread) {}

    @Entity
    record OddInside(@Id int id, OddPart part) {}

    record OtherKey(int one, String other) {}

    @Entity
    @IdClass(OtherKey.class)
    record WrongIdClass(@Id int one, @Id long second) {}

    @Entity
    @IdClass(OtherKey.class)
    record GeneratedPart(@Id @GeneratedValue int one, @Id String other) {}

    @Entity
    record GeneratedEmbedded(@EmbeddedId @GeneratedValue Part part) {}

    @Entity
    record KeyOfRelation(@Id @ManyToOne Ref<NotEmbeddable> id) {}

    @Entity
    record VersionOfTime(@Id int id, @Version Instant version) {}

    @Entity
    record TwoVersions(
            @Id int id, @Version int one, @Version long two) {}

    @Entity
    record FixedVersion(
            @Id int id, @Version @Column(updatable = false) int version) {}

    abstract static class ToInt implements AttributeConverter<Integer, Integer> {}

    static class NoConstructor implements AttributeConverter<String, String> {
        NoConstructor(int unused) {}

        @Override
        public String convertToDatabaseColumn(String text) {
            return text;
        }

        @Override
        public String convertToEntityAttribute(String text) {
            return text;
        }
    }

    static class ToThread implements AttributeConverter<String, Thread> {
        @Override
        public Thread convertToDatabaseColumn(String text) {
            return Thread.currentThread();
        }

        @Override
        public String convertToEntityAttribute(Thread thread) {
            return "";
        }
    }

    @Entity
    record WrongConverter(
            @Id int id, @Convert(converter = ToInt.class) String text) {}

    @Entity
    record UnmadeConverter(
            @Id int id,
            @Convert(converter = NoConstructor.class) String text) {}

    @Entity
    record OddColumn(
            @Id int id, @Convert(converter = ToThread.class) String text) {}

    @Entity
    record ConvertedKey(
            @Id @Convert(converter = ToThread.class) String id) {}

    @Entity
    @Convert(converter = ToThread.class)
    record ConvertedClass(@Id int id) {}

    @Entity
    @SequenceGenerator(name = "numbers")
    record UnknownGenerator(
            @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "other")
            int id) {}

    @Entity
    @SequenceGenerator(name = "numbers")
    record UnusedGenerator(@Id int id) {}

    @Entity
    static class Mixed {
        @Id
        int id;

        String text;

        @Column(name = "x")
        String getText() {
            return text;
        }
    }

    @Entity
    static class MixedTheOtherWay {
        private int id;

        @Column(name = "x")
        private String text;

        @Id
        int getId() {
            return id;
        }

        void setId(int id) {
            this.id = id;
        }

        String getText() {
            return text;
        }

        void setText(String text) {
            this.text = text;
        }
    }

    @Entity
    static class AccessOnMember {
        @Id
        @Access(AccessType.FIELD)
        int id;
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(NotEmbeddable.class, List.of("part: ", "NoPart is no @Embeddable")),
                Arguments.of(HoldsItself.class, List.of("itself.inner: Itself holds itself")),
                Arguments.of(IdInside.class, List.of("part.id: @Id inside", "part.version: @Version inside")),
                Arguments.of(
                        NamesNothing.class, List.of("part: @AttributeOverride(name = \"txt\") names no attribute")),
                Arguments.of(
                        EntityNamesNothing.class,
                        List.of("@AttributeOverride(name = \"part.txt\") names no attribute")),
                Arguments.of(ColumnOnEmbedded.class, List.of("part: @Column on an embedded attribute")),
                Arguments.of(SameColumnTwice.class, List.of("one.text and other.text have the same column text")),
                Arguments.of(OverrideOnBasic.class, List.of("text: @AttributeOverride belongs on an embedded")),
                Arguments.of(OddInside.class, List.of("part.thread: the type java.lang.Thread")),
                Arguments.of(
                        WrongIdClass.class,
                        List.of("@IdClass OtherKey: second of long is missing", "other is no @Id of the entity")),
                Arguments.of(GeneratedPart.class, List.of("one: @GeneratedValue", "composite")),
                Arguments.of(GeneratedEmbedded.class, List.of("part: @GeneratedValue on an @EmbeddedId")),
                Arguments.of(KeyOfRelation.class, List.of("id: ")),
                Arguments.of(VersionOfTime.class, List.of("version: @Version needs a whole number", "microsecond")),
                Arguments.of(TwoVersions.class, List.of("several @Version (one, two)")),
                Arguments.of(FixedVersion.class, List.of("version: @Version is no key, and always insertable")),
                Arguments.of(
                        WrongConverter.class, List.of("text: the converter ", "ToInt is none for java.lang.String")),
                Arguments.of(
                        UnmadeConverter.class, List.of("text: ", "NoConstructor", "constructor without parameters")),
                Arguments.of(OddColumn.class, List.of("text: the type java.lang.Thread")),
                Arguments.of(ConvertedKey.class, List.of("id: @Convert on a key")),
                Arguments.of(ConvertedClass.class, List.of("@Convert on a class needs an attributeName")),
                Arguments.of(UnknownGenerator.class, List.of("id: ", "\"other\"", "[numbers]")),
                Arguments.of(UnusedGenerator.class, List.of("id: the @SequenceGenerator gives no key")),
                Arguments.of(
                        Mixed.class,
                        List.of("method getText: @Column", "annotations stand on fields", "put it on the field")),
                Arguments.of(
                        MixedTheOtherWay.class,
                        List.of("text: @Column on a field", "annotations stand on getters", "put it on the getter")),
                Arguments.of(AccessOnMember.class, List.of("id: @Access is not supported")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void shape_isRefusedByName(Class<?> entity, List<String> words) {
        try (Ferro ferro = Ferro.builder().build()) {
            assertThatExceptionOfType(EntityMappingException.class)
                    .isThrownBy(() -> ferro.repository(entity))
                    .satisfies(refused -> assertThat(refused.getMessage())
                            .contains(entity.getName())
                            .contains(words));
        }
    }
}
