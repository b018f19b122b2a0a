package dev.ferro.docs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An entity of columns whose types are named. */
// tag::entity[]
@Entity
record Parcel(
        @Id @Column(columnDefinition = "char(8)") String code,
        List<String> tags, // text[] on PostgreSQL, JSON text on SQLite
        @Column(columnDefinition = "jsonb") Map<String, Integer> sizes,
        @Column(columnDefinition = "jsonb") List<Stop> stops,
        @Column(columnDefinition = "timestamp") Instant sent) {

    /** Kept as JSON, by Jakarta JSON Binding. */
    public record Stop(String place, Instant time) {}
}
// end::entity[]
