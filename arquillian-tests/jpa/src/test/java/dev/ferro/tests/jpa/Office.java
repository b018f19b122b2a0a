package dev.ferro.tests.jpa;

import dev.ferro.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.function.Function;

/** The application: repositories of everything, and the entity manager of what is listed. */
@ApplicationScoped
public class Office {

    @Inject
    Repository<Invoice> invoices;

    @Inject
    Repository<Customer> customers;

    @Inject
    Repository<Label> labels;

    @Inject
    Repository<Note> notes;

    @Inject
    Repository<Review> reviews;

    @Inject
    EntityManagerFactory theirs;

    Repository<Invoice> invoices() {
        return invoices;
    }

    Repository<Customer> customers() {
        return customers;
    }

    Repository<Label> labels() {
        return labels;
    }

    Repository<Note> notes() {
        return notes;
    }

    Repository<Review> reviews() {
        return reviews;
    }

    EntityManagerFactory theirs() {
        return theirs;
    }

    /** In a transaction of theirs. */
    <T> T byThem(Function<EntityManager, T> work) {
        try (EntityManager them = theirs.createEntityManager()) {
            EntityTransaction transaction = them.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(them);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }
}
