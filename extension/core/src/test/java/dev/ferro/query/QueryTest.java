package dev.ferro.query;

import static dev.ferro.query.Attribute.attribute;
import static dev.ferro.query.Ordering.asc;
import static dev.ferro.query.Ordering.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.NoResultException;
import dev.ferro.Repository;
import dev.ferro.SeveralResultsException;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.data.Order;
import jakarta.data.Sort;
import jakarta.data.page.Page;
import jakarta.data.page.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In which order a query finds, and how much of it. */
class QueryTest {

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
}
