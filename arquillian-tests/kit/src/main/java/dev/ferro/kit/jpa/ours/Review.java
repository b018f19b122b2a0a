package dev.ferro.kit.jpa.ours;

import dev.ferro.Ref;
import dev.ferro.kit.jpa.theirs.Customer;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Ours, a class with a relation to an entity of both, whose type no persistence provider knows. */
@Entity
@Table(name = "reviews")
public class Review {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    private Long id;

    @ManyToOne
    @JoinColumn(name = "author_id")
    private Ref<Customer> author;

    protected Review() {}

    public Review(Ref<Customer> author) {
        this.author = author;
    }

    public @Nullable Long id() {
        return id;
    }

    public Ref<Customer> author() {
        return author;
    }
}
