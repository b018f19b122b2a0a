package dev.ferro.query;

import static dev.ferro.query.Assignment.set;
import static dev.ferro.query.Assignment.setNull;
import static dev.ferro.query.Attribute.attribute;
import static dev.ferro.query.Ordering.asc;
import static dev.ferro.query.People.assertFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidQueryException;
import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What updates and deletes of a query change. */
class QueryChangeTest {

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
}
