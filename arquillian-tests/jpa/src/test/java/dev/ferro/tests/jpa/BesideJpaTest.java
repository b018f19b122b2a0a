package dev.ferro.tests.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.testing.databases.DatabaseKind;
import jakarta.data.exceptions.OptimisticLockingFailureException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.metamodel.EntityType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both sides work on one database, each on its own entities and on those of both. */
class BesideJpaTest {

    @ParameterizedTest
    @EnumSource
    void unit_started_knowsOnlyWhatItLists(DatabaseKind kind) {
        try (Started started = Started.on(kind)) {
            assertThat(started.office().theirs().getMetamodel().getEntities())
                    .extracting(EntityType::getName)
                    .containsExactlyInAnyOrder("Invoice", "Customer");
        }
    }

    @ParameterizedTest
    @EnumSource
    void entityOfTheirs_storedByThem_isFoundByUs(DatabaseKind kind) {
        try (Started started = Started.on(kind)) {
            Office office = started.office();
            Invoice stored = office.byThem(them -> persisted(them, new Invoice("2026-1")));

            Invoice found = office.invoices().findById(stored.id).orElseThrow();

            assertThat(found.reference).isEqualTo("2026-1");
            assertThat(found.version).isEqualTo(stored.version);
        }
    }

    @ParameterizedTest
    @EnumSource
    void entityOfTheirs_storedByUs_isFoundByThem(DatabaseKind kind) {
        try (Started started = Started.on(kind)) {
            Office office = started.office();
            Invoice stored = office.invoices().insert(new Invoice("2026-2"));

            Invoice found = office.byThem(them -> them.find(Invoice.class, stored.id));

            assertThat(found.reference).isEqualTo("2026-2");
            assertThat(found.version).isEqualTo(stored.version);
        }
    }

    @ParameterizedTest
    @EnumSource
    void entityOfBoth_loadedByThem_isUpdatedAndDeletedByUs(DatabaseKind kind) {
        try (Started started = Started.on(kind)) {
            Office office = started.office();
            Customer customer = office.byThem(them -> persisted(them, new Customer("Ada")));

            customer.name = "Ada Lovelace";
            office.customers().update(customer);
            assertThat(office.byThem(them -> them.find(Customer.class, customer.id)).name)
                    .isEqualTo("Ada Lovelace");

            office.customers().delete(customer);
            assertThat(office.<Long>byThem(them -> them.createQuery("select count(c) from Customer c", Long.class)
                            .getSingleResult()))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void entityOfBoth_changedByUsMeanwhile_isStaleForThem(DatabaseKind kind) {
        try (Started started = Started.on(kind)) {
            Office office = started.office();
            // tag::stale[]
            Customer theirs = office.byThem(them -> persisted(them, new Customer("Ada")));
            Customer ours = office.customers().findById(theirs.id).orElseThrow();
            ours.name = "ours";
            office.customers().update(ours);

            theirs.name = "theirs";

            assertThatThrownBy(() -> office.byThem(them -> them.merge(theirs)))
                    .isInstanceOf(OptimisticLockException.class);
            // end::stale[]
        }
    }

    @ParameterizedTest
    @EnumSource
    void entityOfBoth_changedByThemMeanwhile_isStaleForUs(DatabaseKind kind) {
        try (Started started = Started.on(kind)) {
            Office office = started.office();
            Customer ours = office.customers().insert(new Customer("Ada"));
            office.byThem(them -> them.find(Customer.class, ours.id).name = "theirs");

            ours.name = "ours";

            assertThatThrownBy(() -> office.customers().update(ours))
                    .isInstanceOf(OptimisticLockingFailureException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordAndClassOfOurs_storedByUs_areRowsForThem(DatabaseKind kind) {
        try (Started started = Started.on(kind)) {
            Office office = started.office();
            office.notes().insert(new Note(null, "a note"));
            office.labels().insert(new Label("a label"));

            assertThat(office.<Object>byThem(them ->
                            them.createNativeQuery("select text from notes").getSingleResult()))
                    .isEqualTo("a note");
            assertThat(office.<Object>byThem(them ->
                            them.createNativeQuery("select text from labels").getSingleResult()))
                    .isEqualTo("a label");
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordOfOurs_storedByThemAsARow_isFoundByUs(DatabaseKind kind) {
        try (Started started = Started.on(kind)) {
            Office office = started.office();
            office.byThem(them -> them.createNativeQuery("insert into notes (text) values ('theirs')")
                    .executeUpdate());

            assertThat(office.notes().findAll().map(Note::text)).containsExactly("theirs");
        }
    }

    @ParameterizedTest
    @EnumSource
    void entityOfOurs_askedOfThem_isUnknown(DatabaseKind kind) {
        try (Started started = Started.on(kind)) {
            Office office = started.office();

            assertThatThrownBy(() -> office.byThem(them -> them.find(Note.class, 1L)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> office.byThem(them -> them.find(Label.class, 1L)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** A fact about Hibernate and not about us, which is why the guide says to list the classes. */
    @ParameterizedTest
    @EnumSource
    void unit_thatFindsEverything_isRefusedForOurRelation(DatabaseKind kind) {
        try (Started started = Started.on(kind)) {
            assertThat(started.office().reviews().count()).isZero();

            assertThatThrownBy(() -> Units.open("everything").close())
                    .hasMessageContaining(Review.class.getName())
                    .hasMessageContaining("author");
        }
    }

    /** Another one: it takes the record without a word, and fails at the first row. */
    @ParameterizedTest
    @EnumSource
    void unit_withOurRecord_failsAtTheFirstRow(DatabaseKind kind) {
        try (Started started = Started.on(kind)) {
            Note note = started.office().notes().insert(new Note(null, "a note"));

            try (EntityManagerFactory unit = Units.open("record");
                    EntityManager them = unit.createEntityManager()) {
                assertThatThrownBy(() -> them.find(Note.class, note.id())).hasMessageContaining(Note.class.getName());
            }
        }
    }

    private static <T> T persisted(EntityManager them, T entity) {
        them.persist(entity);
        return entity;
    }
}
