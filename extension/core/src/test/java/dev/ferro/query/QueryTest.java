package dev.ferro.query;

import static dev.ferro.query.Assignment.set;
import static dev.ferro.query.Assignment.setNull;
import static dev.ferro.query.Attribute.attribute;
import static dev.ferro.query.Ordering.asc;
import static dev.ferro.query.Ordering.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidQueryException;
import dev.ferro.InvalidValueException;
import dev.ferro.NoResultException;
import dev.ferro.Ref;
import dev.ferro.Repository;
import dev.ferro.SeveralResultsException;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.data.Order;
import jakarta.data.Sort;
import jakarta.data.page.Page;
import jakarta.data.page.PageRequest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a query finds, in which order, and what it changes. */
class QueryTest {

    private Bench bench;

    @Entity
    record Person(
            @Id Long id,
            String name,
            @Nullable Integer age,
            @Column(updatable = false) @Nullable String origin,
            @ManyToOne @Nullable Ref<Person> boss) {}

    private Repository<Person> people(DatabaseKind kind) {
        bench = Bench.of(kind, Person.class);
        Repository<Person> people = bench.repository(Person.class);
        people.insert(new Person(1L, "ada", 36, "a", null));
        people.insert(new Person(2L, "Bob", 20, null, Ref.to(Person.class, 1L)));
        people.insert(new Person(3L, "cy_d%", null, "c", Ref.to(Person.class, 1L)));
        people.insert(new Person(4L, "dan", 20, "d", Ref.to(Person.class, 2L)));
        return people;
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static List<Long> ids(Query<Person> query) {
        return query.orderBy(asc(Person::id)).list().stream().map(Person::id).toList();
    }

    private static void assertFound(Repository<Person> people, Restriction<Person> restriction, Long... ids) {
        assertThat(ids(people.where(restriction))).containsExactly(ids);
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
    @Tag("Q3")
    void orders_putNullsLastOrWhereTheyAreWanted(DatabaseKind kind) {
        Query<Person> people = people(kind).query();

        assertThat(people.orderBy(asc(Person::age), desc(Person::id)).list())
                .extracting(Person::id)
                .containsExactly(4L, 2L, 1L, 3L);
        assertThat(people.orderBy(desc(Person::age), asc(Person::id)).list())
                .extracting(Person::id)
                .containsExactly(3L, 1L, 2L, 4L);
        assertThat(people.orderBy(asc(Person::age).nullsFirst())
                        .first()
                        .orElseThrow()
                        .id())
                .isEqualTo(3L);
        assertThat(people.orderBy(Order.by(Sort.descIgnoreCase("name"))).list())
                .extracting(Person::id)
                .containsExactly(4L, 3L, 2L, 1L);
        assertThat(people.orderBy(desc(attribute(Person::boss).to(Person::name)).nullsLast(), asc(Person::id))
                        .list())
                .extracting(Person::id)
                .last()
                .isEqualTo(1L);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q3")
    void limitAndOffset_cutTheResult(DatabaseKind kind) {
        Query<Person> people = people(kind).query().orderBy(asc(Person::id));

        assertThat(people.limit(2).list()).extracting(Person::id).containsExactly(1L, 2L);
        assertThat(people.offset(3).list()).extracting(Person::id).containsExactly(4L);
        assertThat(people.limit(2).offset(1).list()).extracting(Person::id).containsExactly(2L, 3L);
        assertThat(people.limit(0).list()).isEmpty();
        assertThat(people.limit(3).count()).isEqualTo(3);
        assertThat(people.offset(4).exists()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q1")
    void countAndExists_takeTheRestriction(DatabaseKind kind) {
        Repository<Person> people = people(kind);

        assertThat(people.where(attribute(Person::age).equalTo(20)).count()).isEqualTo(2);
        assertThat(people.where(attribute(Person::age).equalTo(20)).exists()).isTrue();
        assertThat(people.where(attribute(Person::age).equalTo(21)).exists()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q3")
    void single_refusesNoneAndSeveral(DatabaseKind kind) {
        Repository<Person> people = people(kind);

        assertThat(people.where(attribute(Person::id).equalTo(1L)).single().name())
                .isEqualTo("ada");
        assertThatExceptionOfType(NoResultException.class)
                .isThrownBy(
                        () -> people.where(attribute(Person::id).equalTo(9L)).single());
        assertThatExceptionOfType(SeveralResultsException.class)
                .isThrownBy(() -> people.query().single());
        assertThat(people.where(attribute(Person::id).equalTo(9L)).first()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q3")
    void page_hasItsRowsAndTotals(DatabaseKind kind) {
        Page<Person> page = people(kind)
                .where(attribute(Person::age).notNull())
                .orderBy(asc(Person::age))
                .page(PageRequest.ofPage(2, 2, true));

        assertThat(page.content()).extracting(Person::id).containsExactly(1L);
        assertThat(page.totalElements()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q4")
    @Tag("B3")
    void update_setsValuesNullsAndExpressions(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        var age = attribute(Person::age);

        assertThat(people.where(age.equalTo(20)).update(set(Person::name, "x"), set(age, age.plus(1))))
                .isEqualTo(2);
        assertThat(people.where(attribute(Person::id).equalTo(1L)).update(setNull(age)))
                .isEqualTo(1);

        assertThat(people.query().orderBy(asc(Person::id)).list())
                .extracting(Person::age)
                .containsExactly(null, 21, null, 21);
        assertFound(people, attribute(Person::name).equalTo("x"), 2L, 4L);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q4")
    void updateAndDelete_takePathsThroughReferences(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        var bossName = attribute(Person::boss).to(Person::name);

        assertThat(people.where(bossName.equalTo("ada")).update(set(Person::age, 1)))
                .isEqualTo(2);
        assertThat(people.where(bossName.equalTo("Bob")).delete()).isEqualTo(1);

        assertFound(people, attribute(Person::age).equalTo(1), 2L, 3L);
        assertThat(people.count()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q4")
    void changesThatMakeNoSense_areRefused(DatabaseKind kind) {
        Query<Person> people = people(kind).query();

        for (Runnable change : List.<Runnable>of(
                () -> people.update(set(Person::id, 1L)),
                () -> people.update(set(Person::origin, "x")),
                () -> people.update(),
                () -> people.limit(1).delete(),
                () -> people.orderBy(asc(Person::id)).update(set(Person::age, 1)),
                () -> people.update(set(attribute(Person::boss).to(Person::age), 1)))) {
            assertThatExceptionOfType(InvalidQueryException.class).isThrownBy(change::run);
        }
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
