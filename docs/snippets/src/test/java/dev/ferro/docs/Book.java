package dev.ferro.docs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entity that is a record. */
// tag::entity[]
@Entity
record Book(
        @Id @GeneratedValue(strategy = GenerationType.IDENTITY) @Nullable
        Long id,

        @Column(nullable = false, unique = true) String isbn,
        String title,
        @Column(precision = 8, scale = 2) BigDecimal price,
        @Column(name = "created_at") Instant createdAt) {}
// end::entity[]
