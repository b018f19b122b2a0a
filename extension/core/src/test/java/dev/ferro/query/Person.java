package dev.ferro.query;

import dev.ferro.Ref;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Somebody who may have a boss. */
@Entity
record Person(
        @Id Long id,
        String name,
        @Nullable Integer age,
        @Column(updatable = false) @Nullable String origin,
        @ManyToOne @Nullable Ref<Person> boss) {}
