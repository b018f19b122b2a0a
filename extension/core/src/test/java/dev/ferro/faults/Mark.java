package dev.ferro.faults;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A row that is there, or is not.
 *
 * @param id what it is called
 */
@Entity
@Table(name = "mark")
record Mark(@Id String id) {}
