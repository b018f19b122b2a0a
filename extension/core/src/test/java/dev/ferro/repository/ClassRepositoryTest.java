package dev.ferro.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.DuplicateEntityException;
import dev.ferro.MissingEntityException;
import dev.ferro.Repository;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A plain class with a generated key: the common case, each operation alone. */
@Tag("Q1")
class ClassRepositoryTest {

    private Bench bench;

    @Entity
    static final class Person {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @Column(unique = true)
        String mail;

        Integer age;

        private Person() {}

        Person(String mail, Integer age) {
            this.mail = mail;
            this.age = age;
        }
    }

    private Repository<Person> people(DatabaseKind kind) {
        bench = Bench.of(kind, Person.class);
        return bench.repository(Person.class);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void newInstance_insert_returnsItWithItsKey(DatabaseKind kind) {
        Person ada = new Person("ada@example.org", 36);

        assertThat(people(kind).insert(ada)).isSameAs(ada);

        assertThat(ada.id).isPositive();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void insertedInstance_findById_givesAnEqualOne(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        Person ada = people.insert(new Person("ada@example.org", 36));

        Person found = people.findById(ada.id).orElseThrow();

        assertThat(found).isNotSameAs(ada).usingRecursiveComparison().isEqualTo(ada);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void unknownKey_findById_givesNothing(DatabaseKind kind) {
        assertThat(people(kind).findById(7L)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void severalRows_findAll_givesEach(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        people.insert(new Person("ada", 36));
        people.insert(new Person("bob", null));

        assertThat(people.findAll()).extracting(person -> person.mail).containsExactlyInAnyOrder("ada", "bob");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void changedInstance_update_changesItsRowOnly(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        Person ada = people.insert(new Person("ada", 36));
        Person bob = people.insert(new Person("bob", 20));
        ada.age = 37;

        assertThat(people.update(ada)).isSameAs(ada);

        assertThat(people.findById(ada.id).orElseThrow().age).isEqualTo(37);
        assertThat(people.findById(bob.id).orElseThrow().age).isEqualTo(20);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void newInstance_save_insertsIt(DatabaseKind kind) {
        Repository<Person> people = people(kind);

        Person ada = people.save(new Person("ada", 36));

        assertThat(people.findById(ada.id)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void loadedInstance_save_updatesIt(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        Person ada = people.insert(new Person("ada", 36));
        ada.age = 37;

        people.save(ada);

        assertThat(people.findAll())
                .singleElement()
                .satisfies(found -> assertThat(found.age).isEqualTo(37));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void givenKeyWithoutRow_save_insertsUnderThatKey(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        Person ada = new Person("ada", 36);
        ada.id = 4711L;

        people.save(ada);

        assertThat(people.existsById(4711L)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void row_delete_removesItOnly(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        Person ada = people.insert(new Person("ada", 36));
        Person bob = people.insert(new Person("bob", 20));

        people.delete(ada);

        assertThat(people.existsById(ada.id)).isFalse();
        assertThat(people.existsById(bob.id)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void row_deleteById_removesIt(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        Person ada = people.insert(new Person("ada", 36));

        people.deleteById(ada.id);

        assertThat(people.count()).isZero();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void missingRow_deleteById_doesNothing(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        people.insert(new Person("ada", 36));

        people.deleteById(4711L);

        assertThat(people.count()).isOne();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void missingRow_update_isRefused(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        Person ada = new Person("ada", 36);
        ada.id = 7L;

        assertThatExceptionOfType(MissingEntityException.class)
                .isThrownBy(() -> people.update(ada))
                .withMessageContaining("Person")
                .withMessageContaining("main");

        assertThat(people.count()).isZero();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void missingRow_delete_isRefused(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        Person ada = new Person("ada", 36);
        ada.id = 7L;

        assertThatExceptionOfType(MissingEntityException.class).isThrownBy(() -> people.delete(ada));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void takenUniqueValue_insert_isADuplicateAndLeavesTheInstanceAsItWas(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        people.insert(new Person("ada", 36));
        Person second = new Person("ada", 1);

        assertThatExceptionOfType(DuplicateEntityException.class)
                .isThrownBy(() -> people.insert(second))
                .satisfies(duplicate -> assertThat(duplicate.connection()).contains("main"));

        assertThat(second.id).isNull();
        assertThat(people.count()).isOne();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void refusedInsert_repeatedWithOtherValue_works(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        people.insert(new Person("ada", 36));
        Person second = new Person("ada", 1);
        for (int i = 0; i < 8; i++) {
            assertThatExceptionOfType(DuplicateEntityException.class).isThrownBy(() -> people.insert(second));
        }
        second.mail = "bob";

        people.insert(second);

        assertThat(people.count()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void takenKey_insert_isADuplicate(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        Person ada = people.insert(new Person("ada", 36));
        Person second = new Person("bob", 1);
        second.id = ada.id;

        assertThatExceptionOfType(DuplicateEntityException.class).isThrownBy(() -> people.insert(second));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void takenUniqueValue_saveUnderOtherKey_isADuplicate(DatabaseKind kind) {
        Repository<Person> people = people(kind);
        people.insert(new Person("ada", 36));
        Person second = new Person("ada", 1);
        second.id = 4711L;

        assertThatExceptionOfType(DuplicateEntityException.class).isThrownBy(() -> people.save(second));
    }
}
