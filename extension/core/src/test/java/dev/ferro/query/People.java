package dev.ferro.query;

import static dev.ferro.query.Ordering.asc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Ref;
import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import java.util.List;

/** Four people of whom three have a boss, and what is found of them. */
final class People {

    private People() {}

    static Repository<Person> in(Bench bench) {
        Repository<Person> people = bench.repository(Person.class);
        people.insert(new Person(1L, "ada", 36, "a", null));
        people.insert(new Person(2L, "Bob", 20, null, Ref.to(Person.class, 1L)));
        people.insert(new Person(3L, "cy_d%", null, "c", Ref.to(Person.class, 1L)));
        people.insert(new Person(4L, "dan", 20, "d", Ref.to(Person.class, 2L)));
        return people;
    }

    static List<Long> ids(Query<Person> query) {
        return query.orderBy(asc(Person::id)).list().stream().map(Person::id).toList();
    }

    static void assertFound(Repository<Person> people, Restriction<Person> restriction, Long... ids) {
        assertThat(ids(people.where(restriction))).containsExactly(ids);
    }
}
