package dev.ferro.redaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Something that holds a secret. */
@Entity
class Vault {

    @Id
    long id;

    @Column(unique = true, length = 60)
    @Nullable
    String secret;

    Vault() {}

    Vault(long id, @Nullable String secret) {
        this.id = id;
        this.secret = secret;
    }
}
