package dev.ferro.matrix;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The entity whose table the schema operations create. */
@Entity
record Created(@Id Long id) {}
