package dev.ferro.matrix;

import dev.ferro.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** The entity that is a record. */
@Entity
record Stone(@Id Long id, String name, @ManyToOne Ref<Fruit> held) implements Thing {}
