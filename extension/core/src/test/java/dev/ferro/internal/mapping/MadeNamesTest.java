package dev.ferro.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Elements;
import dev.ferro.Ref;
import dev.ferro.Relation;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Names that are made of others are never longer than a database takes, and differ where they meant different things. */
@Tag("R20")
class MadeNamesTest {

    @Entity
    @Table(name = "a_table_whose_name_is_as_long_as_postgresql_lets_any_name_be_xx")
    record Long1(
            @Id @GeneratedValue(strategy = GenerationType.SEQUENCE)
            Long id,

            @ManyToMany Relation<Long2> others,
            @ManyToMany Relation<Long1> ofTheSame,
            @ElementCollection Elements<String> words) {}

    @Entity(name = "AnEntityThatIsCalledByANameWhichIsAlmostAsLongAsPostgresqlTakes")
    @Table(name = "another_table_of_the_same_length_as_postgresql_lets_any_name_be")
    record Long2(
            @Id Long aKeyOfTheOtherTableThatIsAlsoQuiteLong,
            @ManyToOne Ref<Long2> anAttributeThatRefersToAnotherRowOfTheTable,
            @ElementCollection Elements<String> words) {}

    private static Stream<String> names(EntityModel<?> model) {
        return model.relations().stream()
                .flatMap(relation -> relation.join().stream())
                .flatMap(join ->
                        Stream.of(join.name(), join.near().name(), join.far().name()))
                .map(Identifier::text);
    }

    @Test
    void madeNames_fitEverywhere() {
        EntityModels models = new EntityModels();
        String sequence = models.get(Long1.class)
                .key()
                .sequence()
                .orElseThrow()
                .name()
                .name()
                .text();
        String reference = models.get(Long2.class).attributes().get(1).column().text();

        List<String> all = Stream.of(
                        names(models.get(Long1.class)), names(models.get(Long2.class)), Stream.of(sequence, reference))
                .flatMap(some -> some)
                .toList();

        assertThat(all)
                .allSatisfy(name ->
                        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(63))
                .anySatisfy(name -> assertThat(name).hasSize(63));
        assertThat(sequence)
                .startsWith("a_table_whose_name")
                .isNotEqualTo("a_table_whose_name_is_as_long_as_postgresql_lets_any_name_be_xx");
        assertThat(reference).startsWith("anattributethatrefersto");
    }

    @Test
    void tablesOfTwoRelations_thatBeginAlike_differ() {
        List<String> tables = new EntityModels()
                .get(Long1.class).relations().stream()
                        .map(relation -> relation.join().orElseThrow().name().text())
                        .toList();

        assertThat(tables).doesNotHaveDuplicates().hasSize(3);
    }
}
