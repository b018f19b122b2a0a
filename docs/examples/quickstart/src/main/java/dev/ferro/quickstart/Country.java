package dev.ferro.quickstart;

import dev.ferro.Ref;
import dev.ferro.Relation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A country of ISO 3166, with its currency, of which Antarctica has none, and the languages that are spoken there. */
// tag::entity[]
@Entity
record Country(
        @Id String code,
        @Column(nullable = false) String name,
        @ManyToOne @Nullable Ref<Currency> currency,
        @ManyToMany Relation<Language> languages) {
    // end::entity[]

    /** One that is not in the database yet, so that no language hangs on it. */
    Country(String code, String name, @Nullable String currency) {
        this(code, name, currency == null ? null : Ref.to(Currency.class, currency), Relation.none());
    }

    @Override
    public String toString() {
        return name;
    }
}
