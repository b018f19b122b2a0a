package dev.ferro.kit.jpa.ours;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Ours, a record, which Jakarta Persistence knows as an embeddable only. */
@Entity
@Table(name = "notes")
public record Note(
        @Id @GeneratedValue(strategy = GenerationType.IDENTITY) @Nullable
        Long id,

        String text) {}
