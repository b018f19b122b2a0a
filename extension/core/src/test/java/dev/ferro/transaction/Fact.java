package dev.ferro.transaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that does not change. */
@Entity
record Fact(@Id long id, @Column(unique = true) String text) {}
