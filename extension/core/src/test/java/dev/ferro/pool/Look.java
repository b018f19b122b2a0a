package dev.ferro.pool;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A look at the session of a repository: a row of a view over one {@link ServerState}.
 *
 * @param id always 1
 * @param value of the state's expression
 */
@Entity
@Table(name = "look", schema = "public")
record Look(
        @Id @Column(name = "id") Long id,
        @Column(name = "value") String value) {}
