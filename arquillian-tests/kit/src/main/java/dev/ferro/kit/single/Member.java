package dev.ferro.kit.single;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity of the only connection. */
@Entity
@Table(name = "members")
public record Member(@Id String email) {}
