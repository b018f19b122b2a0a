package dev.ferro.programs;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A row of a record.
 *
 * @param name its key
 * @param via the connection that it must come through
 * @param content anything
 */
@Entity
@Table(name = "note")
record Note(@Id String name, String via, long content) {}
