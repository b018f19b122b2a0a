package dev.ferro.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Annotations on getters: getters and setters are called, and fields never touched. */
@Tag("Q1")
class PropertyAccessTest {

    @MappedSuperclass
    static class Numbered {
        private Long number;

        @Id
        @GeneratedValue
        public Long getNumber() {
            return number;
        }

        @SuppressWarnings("unused") // called by reflection
        private void setNumber(Long number) {
            this.number = number;
        }
    }

    @Embeddable
    static class Name {
        private String hidden;

        @Column(name = "full_name")
        public String getText() {
            return hidden;
        }

        public void setText(String text) {
            hidden = text;
        }
    }

    @Entity
    static class Person extends Numbered {
        private final List<String> calls = new ArrayList<>();
        private boolean adult;
        private Name called;
        private String url;

        public boolean isAdult() {
            return adult;
        }

        public void setAdult(boolean adult) {
            calls.add("setAdult");
            this.adult = adult;
        }

        public Name getName() {
            return called;
        }

        protected void setName(Name name) {
            calls.add("setName");
            this.called = name;
        }

        @Column(name = "link")
        public String getURL() {
            return url;
        }

        public Person setURL(String url) {
            this.url = url;
            return this;
        }

        @Transient
        public int getLength() {
            throw new IllegalStateException("nobody asks for this");
        }

        public String get() {
            throw new IllegalStateException("no property");
        }

        public String getaway() {
            throw new IllegalStateException("no property");
        }
    }

    @Entity
    @Access(AccessType.PROPERTY)
    static class OnFieldsAbove extends OnFields {
        private String own = "";

        public String getText() {
            return own;
        }

        public void setText(String text) {
            own = text;
        }
    }

    @MappedSuperclass
    @Access(AccessType.FIELD)
    static class OnFields {
        @Id
        int id;
    }

    private static Person person(String name) {
        Person person = new Person();
        person.setAdult(true);
        Name called = new Name();
        called.setText(name);
        person.setName(called);
        person.setURL("u");
        person.calls.clear();
        return person;
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void gettersAndSetters_areCalled(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Person.class)) {
            Repository<Person> people = bench.repository(Person.class);
            Person ada = people.insert(person("Ada"));
            assertThat(ada.getNumber()).isNotNull();

            Person found = people.findById(ada.getNumber()).orElseThrow();

            assertThat(found.isAdult()).isTrue();
            assertThat(found.getName().getText()).isEqualTo("Ada");
            assertThat(found.getURL()).isEqualTo("u");
            assertThat(found.calls).containsExactlyInAnyOrder("setAdult", "setName");
            assertThat(bench.value(String.class, "select full_name || link from person where adult"))
                    .isEqualTo("Adau");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void saying_whatIsUnchanged_callsNoSetter(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Person.class)) {
            Repository<Person> people = bench.repository(Person.class);
            Person ada = people.insert(person("Ada"));

            people.update(ada);
            people.refresh(ada);

            assertThat(ada.calls).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void eachClass_saysItsOwnAccess(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, OnFieldsAbove.class)) {
            Repository<OnFieldsAbove> repository = bench.repository(OnFieldsAbove.class);
            OnFieldsAbove one = new OnFieldsAbove();
            one.id = 7;
            one.setText("x");
            repository.insert(one);

            assertThat(repository.findById(7).orElseThrow().getText()).isEqualTo("x");
        }
    }
}
