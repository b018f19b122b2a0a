package dev.ferro.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.Elements;
import dev.ferro.EntityMappingException;
import dev.ferro.Ferro;
import dev.ferro.Ref;
import dev.ferro.Relation;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A relation that would not do what somebody meant by it is refused at start, by the name of its attribute. */
@Tag("Q6")
class RefusedRelationTest {

    @Entity
    record Other(
            @Id long id,
            @ManyToOne Ref<PlainList> owner,
            @ManyToMany Relation<WrongSide> sides) {}

    @Entity
    record PlainList(@Id long id, @OneToMany List<Other> others) {}

    @Entity
    record NotMapped(@Id long id, @OneToMany Relation<Other> others) {}

    @Entity
    record MappedByNothing(
            @Id long id, @OneToMany(mappedBy = "ovner") Relation<Other> others) {}

    @Entity
    record MappedByAnother(
            @Id long id, @OneToMany(mappedBy = "owner") Relation<Other> others) {}

    @Entity
    record Bare(@Id long id, Relation<Other> others) {}

    @Entity
    record OfNoEntity(@Id long id, @ManyToMany Relation<String> others) {}

    @Entity
    record Cascading(
            @Id long id,
            @ManyToMany(cascade = CascadeType.ALL) Relation<Other> others) {}

    @Entity
    record Eager(
            @Id long id,
            @ManyToMany(fetch = FetchType.EAGER) Relation<Other> others) {}

    @Entity
    record Orphans(
            @Id long id,

            @OneToOne(mappedBy = "owner", orphanRemoval = true)
            Relation<Other> others) {}

    @Entity
    record Ordered(
            @Id long id,
            @OneToMany(mappedBy = "owner") @OrderBy Relation<Other> others) {}

    @Entity
    record WrongSide(
            @Id long id,

            @ManyToMany(mappedBy = "sides") @JoinTable(name = "x")
            Relation<Other> others) {}

    @Entity
    record TwoColumns(
            @Id long id,

            @ManyToMany @JoinTable(joinColumns = {@JoinColumn(name = "a"), @JoinColumn(name = "b")})
            Relation<Other> others) {}

    @Entity
    record OddElements(@Id long id, @ElementCollection Elements<Thread> threads) {}

    @Entity
    record BareElements(@Id long id, Elements<String> words) {}

    @Entity
    record CataloguedElements(
            @Id long id,

            @ElementCollection @CollectionTable(catalog = "other")
            Elements<String> words) {}

    @Entity
    record RefToMany(
            @Id long id, @OneToMany(mappedBy = "owner") Ref<Other> other) {}

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(PlainList.class, "others: a relation to many is written"),
                Arguments.of(NotMapped.class, "others: mappedBy must name an attribute Ref<NotMapped> of Other"),
                Arguments.of(MappedByNothing.class, "of Other, which ovner is not"),
                Arguments.of(MappedByAnother.class, "of Other, which owner is not"),
                Arguments.of(Bare.class, "others: a relation to many is written"),
                Arguments.of(OfNoEntity.class, "others: Relation needs the class of an entity"),
                Arguments.of(Cascading.class, "others: cascade is not supported"),
                Arguments.of(Eager.class, "others: fetch = EAGER is not supported"),
                Arguments.of(Orphans.class, "others: orphanRemoval is not supported"),
                Arguments.of(Ordered.class, "others: @OrderBy is not supported"),
                Arguments.of(WrongSide.class, "others: @JoinTable belongs on the owning side, Other.sides"),
                Arguments.of(TwoColumns.class, "others: a join is over one @JoinColumn"),
                Arguments.of(OddElements.class, "threads: a value: the type java.lang.Thread is not supported"),
                Arguments.of(BareElements.class, "words: a relation to many is written"),
                Arguments.of(CataloguedElements.class, "words: @CollectionTable(catalog) is not supported"),
                Arguments.of(RefToMany.class, "other: a relation to many is written"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void relation_isRefusedByName(Class<?> entity, String words) {
        try (Ferro ferro = Ferro.builder().build()) {
            EntityMappingException refused =
                    catchThrowableOfType(EntityMappingException.class, () -> ferro.repository(entity));
            assertThat(refused).isNotNull().hasMessageContaining(words);
        }
    }
}
