package dev.ferro.kit.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** With JSON, which Ferro reads by a library that it finds itself. */
@Entity
@Table(name = "documents")
public record Document(
        @Id String name, @Column(columnDefinition = "jsonb") String body) {}
