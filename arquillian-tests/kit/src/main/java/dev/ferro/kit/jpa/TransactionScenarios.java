package dev.ferro.kit.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Repository;
import dev.ferro.Session;
import dev.ferro.Transactions;
import dev.ferro.kit.door.Scenario;
import dev.ferro.kit.jpa.theirs.Customer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Each side has transactions of its own, also where one runs inside of the other. */
@Dependent
public class TransactionScenarios implements JpaScenarioGroup {

    @Inject
    Repository<Customer> customers;

    @Inject
    Transactions transactions;

    @Inject
    Ours ours;

    @Inject
    Theirs theirs;

    @Scenario("transactions.not-committed-by-them")
    void whatTheyHaveNotCommitted_isNotSeenByUs() {
        Customer customer = customers.insert(new Customer("Ada"));

        theirs.call(them -> {
            Customer loaded = them.find(Customer.class, customer.id());
            loaded.rename("theirs");
            assertThat(names()).containsExactly("Ada");
            them.flush();
            assertThat(names()).containsExactly("Ada");
            return loaded;
        });

        assertThat(names()).containsExactly("theirs");
    }

    @Scenario("transactions.not-committed-by-us")
    void whatWeHaveNotCommitted_isNotSeenByThem() {
        ours.run(() -> {
            customers.insert(new Customer("Ada"));
            assertThat(theirs.call(TransactionScenarios::counted)).isZero();
        });

        assertThat(theirs.call(TransactionScenarios::counted)).isOne();
    }

    @Scenario("transactions.committed-by-us")
    void whatWeCommitted_isSeenByThem() {
        theirs.call(them -> {
            Customer customer = customers.insert(new Customer("Ada"));
            Customer loaded = them.find(Customer.class, customer.id());
            assertThat(loaded.name()).isEqualTo("Ada");

            customer.rename("ours");
            customers.update(customer);
            assertThat(them.find(Customer.class, customer.id()).name()).isEqualTo("Ada");
            them.refresh(loaded);
            assertThat(loaded.name()).isEqualTo("ours");
            return loaded;
        });
    }

    @Scenario("transactions.rolled-back-by-them")
    void theirRollback_keepsWhatWeCommitted() {
        assertThatThrownBy(() -> theirs.call(them -> {
                    them.persist(new Customer("theirs"));
                    ours.run(() -> customers.insert(new Customer("ours")));
                    throw new Failed();
                }))
                .isInstanceOf(Failed.class);

        assertThat(names()).containsExactly("ours");
    }

    @Scenario("transactions.rolled-back-by-us")
    void ourRollback_keepsWhatTheyCommitted() {
        assertThatThrownBy(() -> ours.run(() -> {
                    customers.insert(new Customer("ours"));
                    theirs.call(them -> persisted(them, "theirs"));
                    throw new Failed();
                }))
                .isInstanceOf(Failed.class);

        assertThat(names()).containsExactly("theirs");
    }

    @Scenario("transactions.both")
    void bothOnOneMethod_commitBoth() {
        theirs.callInBoth(them -> {
            customers.insert(new Customer("ours"));
            assertThat(transactions.current().map(Session::connection)).contains("service");
            return persisted(them, "theirs");
        });

        assertThat(names()).containsExactlyInAnyOrder("ours", "theirs");
    }

    @Scenario("transactions.both-rolled-back")
    void bothOnOneMethod_rollBackBoth() {
        assertThatThrownBy(() -> theirs.callInBoth(them -> {
                    customers.insert(new Customer("ours"));
                    persisted(them, "theirs");
                    throw new Failed();
                }))
                .isInstanceOf(Failed.class);

        assertThat(names()).isEmpty();
    }

    private List<String> names() {
        return customers.findAll().map(Customer::name).toList();
    }

    private static long counted(EntityManager them) {
        return them.createQuery("select count(c) from Customer c", Long.class).getSingleResult();
    }

    private static Customer persisted(EntityManager them, String name) {
        Customer customer = new Customer(name);
        them.persist(customer);
        them.flush();
        return customer;
    }

    /** What the application throws on purpose. */
    private static final class Failed extends RuntimeException {}
}
