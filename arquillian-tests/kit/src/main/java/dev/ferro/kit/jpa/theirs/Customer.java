package dev.ferro.kit.jpa.theirs;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Of both: listed in the persistence unit, and asked for in a repository. */
@Entity
@Table(name = "customers")
public class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    private Long id;

    private String name;

    @Version
    private int version;

    protected Customer() {}

    public Customer(String name) {
        this.name = name;
    }

    public @Nullable Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public int version() {
        return version;
    }

    /** A method, because providers see what the methods of an entity do, and not what others do to its fields. */
    public void rename(String other) {
        this.name = other;
    }
}
