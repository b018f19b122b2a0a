package dev.ferro.tests.jpa;

import dev.ferro.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Ours, with a relation, whose type no persistence provider knows. */
@Entity
@Table(name = "reviews")
public class Review {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne
    Ref<Customer> author;

    protected Review() {}

    Review(Ref<Customer> author) {
        this.author = author;
    }
}
