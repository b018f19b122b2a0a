package dev.ferro.quickstart;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A currency of ISO 4217, in use or not any more. */
@Entity
record Currency(@Id String code, @Column(nullable = false) String name) {}
