package dev.ferro.quickstart;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A country of ISO 3166, with the code of its currency; Antarctica has none. */
// tag::entity[]
@Entity
record Country(
        @Id String code,
        @Column(nullable = false) String name,
        @Column(name = "currency_code") @Nullable String currency) {}
// end::entity[]
