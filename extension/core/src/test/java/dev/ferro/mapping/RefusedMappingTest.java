package dev.ferro.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.EntityMappingException;
import dev.ferro.Ferro;
import dev.ferro.Ref;
import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an entity says and Ferro would not do is refused by name, before there is any database. */
@Tag("Q1")
class RefusedMappingTest {

    enum Colour {
        RED
    }

    record NoEntity(@Id int id) {}

    @Entity
    record NoId(int number) {}

    @Entity
    record TwoIds(@Id int first, @Id int second) {}

    @Entity
    record OddType(@Id int id, Map<String, String> map) {}

    @Entity
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Letters(@Id int id, char[] letters, Byte[] bytes) {}

    @Entity
    record BareEnum(@Id int id, Colour colour) {}

    @Entity
    record NoEnum(@Id int id, @Enumerated String text) {}

    @Entity
    record ToOne(@Id int id, @ManyToOne BareEnum other) {}

    @Entity
    record BareRef(@Id int id, Ref<Versioned> other) {}

    @Entity
    record RefToNothing(@Id int id, @ManyToOne Ref<String> other) {}

    @Entity
    record Cascading(
            @Id int id,

            @ManyToOne(cascade = CascadeType.ALL) @JoinColumn(referencedColumnName = "x")
            Ref<Versioned> other) {}

    @Entity
    record Versioned(@Id int id, @Version int version) {}

    @Entity
    record Large(@Id int id, @Lob String content) {}

    @Entity
    record Converted(@Id int id, @Convert String text) {}

    @Entity
    record TransientComponent(@Id int id, @Transient String text) {}

    @Entity
    record SameColumn(
            @Id int id, String a, @Column(name = "A") String b) {}

    @Entity
    record Lazy(@Id int id, @Basic(fetch = FetchType.LAZY) String text) {}

    @Entity
    record SecondTable(@Id int id, @Column(table = "other") String text) {}

    @Entity
    record OwnDefinition(
            @Id int id,
            @Column(columnDefinition = "text default now()") String text) {}

    @Entity
    record SeveralDefinitions(
            @Id int id,
            @Column(columnDefinition = "integer not null") Integer a,

            @Column(columnDefinition = "text; drop table users")
            String b,

            @Column(columnDefinition = "text) --") String c,
            @Column(columnDefinition = "text[][]") List<String> d,
            @Column(columnDefinition = "timestamp(3)") Instant e,
            @Column(columnDefinition = "\"open") String f) {}

    @Entity
    record WrongDefinitions(
            @Id int id,
            @Column(columnDefinition = "timestamptz") LocalDateTime a,
            @Column(columnDefinition = "integer") String b,
            @Column(columnDefinition = "text") List<String> c,
            @Column(columnDefinition = "text[]") String d,
            @Column(columnDefinition = "real") Double e,
            @Column(columnDefinition = "jsonb[]") List<String> f) {}

    @Entity
    record OddCollections(
            @Id int id,
            Set<String> a,
            List<Thread> b,
            @SuppressWarnings("rawtypes") List c,
            List<List<String>> d,
            List<byte[]> e,
            Duration f) {}

    @Entity
    record JsonKey(@Id @Column(columnDefinition = "jsonb") Map<String, String> id) {}

    @Entity
    record ListKey(@Id List<String> id) {}

    @MappedSuperclass
    static class OpenJson<T> {
        @Id
        int id;

        @Column(columnDefinition = "jsonb")
        List<T> content;
    }

    @Entity
    static class OfOpenJson extends OpenJson<String> {}

    @Entity
    record GeneratedText(@Id @GeneratedValue String id) {}

    @Entity
    record GeneratedElsewhere(@Id int id, @GeneratedValue Long other) {}

    @Entity
    @Table(catalog = "c")
    record Catalogued(@Id int id) {}

    @Entity
    record MethodInRecord(@Id int id) {
        @PrePersist
        void before() {}
    }

    @Entity
    @EntityListeners(Object.class)
    static class Listened {
        @Id
        int id;
    }

    @Entity
    static class OnGetter {
        private int id;

        @Id
        int getId() {
            return id;
        }
    }

    @Entity
    static class FinalField {
        @Id
        int id;

        final String name = "";
    }

    @Entity
    static class NoConstructor {
        @Id
        int id;

        NoConstructor(int id) {
            this.id = id;
        }
    }

    @Entity
    static class OnTransientField {
        @Id
        int id;

        @Column
        transient String text;
    }

    @Entity
    static class OnStaticField {
        @Id
        int id;

        @Column
        static String text;
    }

    @Entity
    abstract static class Abstract {
        @Id
        int id;
    }

    @Entity
    interface Interface {}

    @Entity
    @SuppressWarnings("ClassCanBeStatic") // its very fault
    class Inner {
        @Id
        int id;
    }

    @Entity
    static class Parent {
        @Id
        int id;
    }

    @Entity
    static class Child extends Parent {}

    static class Between extends Parent {}

    @Entity
    static class GrandChild extends Between {
        @Id
        int own;
    }

    @MappedSuperclass
    @Inheritance
    static class OddParent {
        @Id
        int id;
    }

    @Entity
    static class OfOddParent extends OddParent {}

    @Entity
    record Several(
            String first,
            @Version String second,
            Thread third,
            @Lob String fourth) {}

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(NoEntity.class, List.of("NoEntity", "@jakarta.persistence.Entity")),
                Arguments.of(NoId.class, List.of("no @Id")),
                Arguments.of(TwoIds.class, List.of("several @Id", "first, second", "@IdClass")),
                Arguments.of(OddType.class, List.of("map: ", "java.util.Map")),
                Arguments.of(Letters.class, List.of("letters: ", "char[]", "use String", "bytes: ", "use byte[]")),
                Arguments.of(BareEnum.class, List.of("colour: ", "EnumType.STRING")),
                Arguments.of(NoEnum.class, List.of("text: ", "@Enumerated")),
                Arguments.of(ToOne.class, List.of("other: a to-one relation is written @ManyToOne Ref<…>")),
                Arguments.of(BareRef.class, List.of("other: a to-one relation is written @ManyToOne Ref<…>")),
                Arguments.of(RefToNothing.class, List.of("other: Ref needs the class of an entity")),
                Arguments.of(
                        Cascading.class, List.of("@ManyToOne(cascade)", "@JoinColumn(referencedColumnName) is not")),
                Arguments.of(Large.class, List.of("content: @Lob")),
                Arguments.of(Converted.class, List.of("text: @Convert names no converter")),
                Arguments.of(TransientComponent.class, List.of("text: @Transient")),
                Arguments.of(SameColumn.class, List.of("a and b have the same column a")),
                Arguments.of(Lazy.class, List.of("text: ", "LAZY")),
                Arguments.of(SecondTable.class, List.of("text: @Column(table)")),
                Arguments.of(
                        OwnDefinition.class,
                        List.of("text: the default in @Column(columnDefinition): it is not a text in single quotes")),
                Arguments.of(
                        SeveralDefinitions.class,
                        List.of(
                                "a: @Column(columnDefinition) is not understood",
                                "b: @Column",
                                "c: @Column",
                                "d: @Column",
                                "e: @Column(columnDefinition) is not understood: its limits",
                                "f: @Column")),
                Arguments.of(
                        WrongDefinitions.class,
                        List.of(
                                "a: @Column(columnDefinition): a LocalDateTime has no zone",
                                "b: @Column(columnDefinition): int4 cannot hold it",
                                "c: ",
                                "the column's type lacks []",
                                "d: ",
                                "only an array or List takes []",
                                "e: @Column(columnDefinition): float4",
                                "f: an array of JSON")),
                Arguments.of(
                        OddCollections.class,
                        List.of("a: ", "java.util.Set", "use List", "b: ", "c: ", "d: ", "e: ", "f: ", "Duration")),
                Arguments.of(JsonKey.class, List.of("id: a key is neither an array nor JSON")),
                Arguments.of(ListKey.class, List.of("id: a key is neither an array nor JSON")),
                Arguments.of(OfOpenJson.class, List.of("content: ", "type variable")),
                Arguments.of(GeneratedText.class, List.of("id: ", "String", "AUTO")),
                Arguments.of(GeneratedElsewhere.class, List.of("other: @GeneratedValue")),
                Arguments.of(Catalogued.class, List.of("@Table(catalog)")),
                Arguments.of(MethodInRecord.class, List.of("method before: @PrePersist")),
                Arguments.of(Listened.class, List.of("@EntityListeners")),
                Arguments.of(OnGetter.class, List.of("id: getId has no setter")),
                Arguments.of(FinalField.class, List.of("name: ", "final")),
                Arguments.of(NoConstructor.class, List.of("constructor without parameters")),
                Arguments.of(OnTransientField.class, List.of("text: @Column")),
                Arguments.of(OnStaticField.class, List.of("text: @Column")),
                Arguments.of(Abstract.class, List.of("no concrete class")),
                Arguments.of(Interface.class, List.of("no concrete class")),
                Arguments.of(Inner.class, List.of("inner class")),
                Arguments.of(Child.class, List.of("extends the entity Parent", "@MappedSuperclass")),
                Arguments.of(GrandChild.class, List.of("extends the entity Parent")),
                Arguments.of(OfOddParent.class, List.of("OddParent: @Inheritance")));
    }

    private static String refusal(Class<?> entity) {
        try (Ferro ferro = Ferro.builder().build()) {
            String lazily = message(() -> ferro.repository(entity));
            String atStart =
                    message(() -> Ferro.builder().entities(entity).build().close());
            assertThat(atStart).isEqualTo(lazily);
            return lazily;
        }
    }

    private static String message(Runnable work) {
        EntityMappingException refused = catchThrowableOfType(EntityMappingException.class, work::run);
        assertThat(refused).isNotNull();
        return refused.getMessage();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void mapping_isRefusedByName(Class<?> entity, List<String> words) {
        assertThat(refusal(entity)).contains(entity.getName()).contains(words);
    }

    @Test
    void severalProblems_areToldAtOnce() {
        assertThat(refusal(Several.class))
                .contains("no @Id", "second: @Version needs", "third: ", "java.lang.Thread", "fourth: @Lob");
    }
}
