package dev.ferro.query;

import static dev.ferro.query.Attribute.attribute;
import static dev.ferro.query.People.assertFound;
import static dev.ferro.query.People.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidValueException;
import dev.ferro.Ref;
import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each restriction finds. */
class RestrictionTest {

    private Bench bench;

    private Repository<Person> people(DatabaseKind kind) {
        bench = Bench.of(kind, Person.class);
        return People.in(bench);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q2")
    void comparisons_findWhatTheySay(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        var age = attribute(Person::age);

        assertFound(people, age.equalTo(20), 2L, 4L);
        assertFound(people, age.notEqualTo(20), 1L);
        assertFound(people, age.greaterThan(20), 1L);
        assertFound(people, age.greaterThanEqual(20), 1L, 2L, 4L);
        assertFound(people, age.lessThan(36), 2L, 4L);
        assertFound(people, age.lessThanEqual(36), 1L, 2L, 4L);
        assertFound(people, age.between(20, 30), 2L, 4L);
        assertFound(people, age.between(30, 20));
        assertFound(people, age.notBetween(20, 30), 1L);
        assertFound(people, age.equalTo(20).negate(), 1L);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("B2")
    void null_isAskedForByIsNull(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        var age = attribute(Person::age);

        assertFound(people, age.isNull(), 3L);
        assertFound(people, age.notNull(), 1L, 2L, 4L);
        assertFound(people, age.equalTo((Integer) null), 3L);
        assertFound(people, age.notEqualTo((Integer) null), 1L, 2L, 4L);
        assertFound(people, age.in(36, null), 1L, 3L);
        assertFound(people, age.notIn(36, null), 2L, 4L);
        assertFound(people, attribute(Person::boss).isNull(), 1L);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q2")
    void lists_findTheirMembers(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        var age = attribute(Person::age);

        assertFound(people, age.in(20), 2L, 4L);
        assertFound(people, age.in(20, 36, 40), 1L, 2L, 4L);
        assertFound(people, age.notIn(20), 1L);
        assertFound(people, age.in(List.of()));
        assertFound(people, age.notIn(List.of()), 1L, 2L, 3L, 4L);
        assertFound(people, attribute(Person::boss).in(List.of(Ref.to(Person.class, 1L))), 2L, 3L);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q2")
    void patterns_areCaseSensitive_andTakeTextLiterally(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        var name = attribute(Person::name);

        assertFound(people, name.like("b%"));
        assertFound(people, name.like("B_b"), 2L);
        assertFound(people, name.notLike("%a%"), 2L, 3L);
        assertFound(people, name.contains("_"), 3L);
        assertFound(people, name.contains("%"), 3L);
        assertFound(people, name.startsWith("da"), 4L);
        assertFound(people, name.endsWith("a"), 1L);
        assertFound(people, name.like("cy!_d!%", '!'), 3L);
        assertFound(people, name.ignoringCase().startsWith("BO"), 2L);
        assertFound(people, name.ignoringCase().equalTo("bOB"), 2L);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q2")
    void restrictions_compose(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        var age = attribute(Person::age);
        var name = attribute(Person::name);

        assertFound(people, age.equalTo(20).and(name.equalTo("dan")), 4L);
        assertFound(people, age.equalTo(36).or(name.equalTo("dan")), 1L, 4L);
        assertFound(people, age.equalTo(36).or(age.equalTo(20)).and(name.equalTo("dan")), 4L);
        assertFound(people, Restriction.any());
        assertFound(people, Restriction.all(), 1L, 2L, 3L, 4L);
        assertFound(people, Restriction.unrestricted(), 1L, 2L, 3L, 4L);
        assertThat(ids(people.where(age.equalTo(20)).where(name.equalTo("dan"))))
                .containsExactly(4L);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q2")
    void pathsThroughReferences_joinTheSameTableUnderOtherNames(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        var boss = attribute(Person::boss);

        assertFound(people, boss.to(Person::name).equalTo("ada"), 2L, 3L);
        assertFound(people, boss.to(Person::boss).to(Person::name).equalTo("ada"), 4L);
        assertFound(people, boss.to(Person::age).greaterThan(attribute(Person::age)), 2L);
        assertFound(people, boss.to(Person::age).isNull(), 1L);
        assertFound(people, Attribute.textAttribute(Person.class, "boss.name").equalTo("Bob"), 4L);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q2")
    void valueThatNoAttributeCanHave_isRefusedWithItsName(DatabaseKind kind) {
        Repository<Person> people = people(kind);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> people.where(
                                Attribute.attribute(Person.class, "age").equalTo("old"))
                        .list())
                .withMessageContaining("Person.age");
    }
}
