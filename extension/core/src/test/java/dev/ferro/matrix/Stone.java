package dev.ferro.matrix;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The entity that is a record. */
@Entity
record Stone(@Id Long id, String name) implements Thing {}
