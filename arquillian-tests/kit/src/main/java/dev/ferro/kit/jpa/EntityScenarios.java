package dev.ferro.kit.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Ref;
import dev.ferro.Repository;
import dev.ferro.kit.door.Scenario;
import dev.ferro.kit.jpa.ours.Note;
import dev.ferro.kit.jpa.ours.Review;
import dev.ferro.kit.jpa.theirs.Customer;
import dev.ferro.kit.jpa.theirs.Invoice;
import jakarta.data.exceptions.OptimisticLockingFailureException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Objects;

/** Whose an entity is, and what the other side sees of it. */
@Dependent
public class EntityScenarios implements JpaScenarioGroup {

    @Inject
    Repository<Customer> customers;

    @Inject
    Repository<Note> notes;

    @Inject
    Repository<Review> reviews;

    @Inject
    Theirs theirs;

    @Scenario("entities.of-the-unit")
    void unitKnowsWhatItLists() {
        List<String> names = theirs.call(them -> them.getMetamodel().getEntities().stream()
                .map(EntityType::getName)
                .toList());

        assertThat(names).containsExactlyInAnyOrder("Customer", "Invoice");
        assertThatThrownBy(() -> theirs.call(them -> them.find(Note.class, 1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Scenario("entities.record")
    void recordOfOurs_isARowForThem() {
        Note note = notes.insert(new Note(null, "ours"));

        theirs.call(them -> them.createNativeQuery("update notes set text = text || ', theirs'")
                .executeUpdate());

        assertThat(notes.findById(Objects.requireNonNull(note.id()))).contains(new Note(note.id(), "ours, theirs"));
    }

    @Scenario("entities.stored-by-them")
    void storedByThem_isFoundByUs() {
        Customer stored = storedByThem("Ada");

        Customer found = customers.findById(id(stored)).orElseThrow();

        assertThat(found.name()).isEqualTo("Ada");
        assertThat(found.version()).isEqualTo(stored.version());
    }

    @Scenario("entities.stored-by-us")
    void storedByUs_isFoundByThem() {
        Customer stored = customers.insert(new Customer("Ada"));

        Customer found = foundByThem(stored);

        assertThat(found.name()).isEqualTo("Ada");
        assertThat(found.version()).isEqualTo(stored.version());
    }

    @Scenario("entities.updated-by-us")
    void instanceOfTheirs_isUpdatedAndDeletedByUs() {
        Customer customer = storedByThem("Ada");

        customer.rename("Ada Lovelace");
        customers.update(customer);
        assertThat(foundByThem(customer).name()).isEqualTo("Ada Lovelace");

        customers.delete(customer);
        assertThat(countedByThem()).isZero();
    }

    @Scenario("entities.updated-by-them")
    void instanceOfOurs_isUpdatedAndDeletedByThem() {
        Customer customer = customers.insert(new Customer("Ada"));

        customer.rename("Ada Lovelace");
        Customer merged = theirs.call(them -> them.merge(customer));
        assertThat(customers.findById(id(customer)).orElseThrow().name()).isEqualTo("Ada Lovelace");

        theirs.call(them -> {
            them.remove(them.merge(merged));
            return merged;
        });
        assertThat(customers.count()).isZero();
    }

    @Scenario("entities.stale-for-them")
    void changedByUsMeanwhile_isStaleForThem() {
        // tag::stale[]
        Customer loaded = theirs.call(them -> persisted(them, new Customer("Ada")));
        Customer ours = customers.findById(id(loaded)).orElseThrow();
        ours.rename("ours");
        customers.update(ours);

        loaded.rename("theirs");

        assertThatThrownBy(() -> theirs.call(them -> mergedAndFlushed(them, loaded)))
                .isInstanceOf(OptimisticLockException.class);
        // end::stale[]
    }

    @Scenario("entities.stale-for-us")
    void changedByThemMeanwhile_isStaleForUs() {
        Customer ours = customers.insert(new Customer("Ada"));
        theirs.call(them -> {
            Customer loaded = them.find(Customer.class, id(ours));
            loaded.rename("theirs");
            return loaded;
        });

        ours.rename("ours");

        assertThatThrownBy(() -> customers.update(ours)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Scenario("entities.relation-of-ours")
    void referenceOfOurs_leadsToWhatTheyStored() {
        Customer author = storedByThem("Ada");

        Review review = reviews.insert(new Review(Ref.to(Customer.class, id(author))));

        assertThat(customers.find(review.author()).orElseThrow().name()).isEqualTo("Ada");
    }

    @Scenario("entities.relation-of-theirs")
    void referenceOfTheirs_leadsToWhatWeStored() {
        Customer customer = customers.insert(new Customer("Ada"));

        Invoice stored =
                theirs.call(them -> persisted(them, new Invoice(them.getReference(Customer.class, id(customer)))));
        String found = theirs.call(
                them -> them.find(Invoice.class, stored.id()).customer().name());

        assertThat(found).isEqualTo("Ada");
    }

    private Customer storedByThem(String name) {
        return theirs.call(them -> persisted(them, new Customer(name)));
    }

    private Customer foundByThem(Customer customer) {
        return theirs.call(them -> them.find(Customer.class, id(customer)));
    }

    private long countedByThem() {
        return theirs.call(them ->
                them.createQuery("select count(c) from Customer c", Long.class).getSingleResult());
    }

    private static Customer mergedAndFlushed(EntityManager them, Customer customer) {
        Customer merged = them.merge(customer);
        them.flush();
        return merged;
    }

    private static <T> T persisted(EntityManager them, T entity) {
        them.persist(entity);
        return entity;
    }

    private static Long id(Customer customer) {
        return Objects.requireNonNull(customer.id());
    }
}
