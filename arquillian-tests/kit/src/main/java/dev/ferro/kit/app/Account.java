package dev.ferro.kit.app;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A plain class: what it was loaded through decides where it is saved. */
@Entity
@Table(name = "accounts")
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String email;

    /** Whether the connection {@code app} may see it. */
    boolean visible;

    protected Account() {}

    public Account(String email, boolean visible) {
        this.email = email;
        this.visible = visible;
    }
}
