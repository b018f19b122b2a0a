package dev.ferro.quickstart;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A language used in a country. The database gives the key: it is null until then. */
@Entity
@Table(name = "spoken_language")
record SpokenLanguage(
        @Id @GeneratedValue @Nullable Long id,
        @Column(name = "country_code", nullable = false) String country,
        @Column(name = "language_code", nullable = false) String language) {}
