package dev.ferro.kit.jpa.theirs;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Theirs alone: it refers to an entity as Ferro does not. */
@Entity
@Table(name = "invoices")
public class Invoice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    private Long id;

    @ManyToOne
    @JoinColumn(name = "customer_id")
    private Customer customer;

    protected Invoice() {}

    public Invoice(Customer customer) {
        this.customer = customer;
    }

    public @Nullable Long id() {
        return id;
    }

    public Customer customer() {
        return customer;
    }
}
