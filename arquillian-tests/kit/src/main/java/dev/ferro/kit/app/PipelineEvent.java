package dev.ferro.kit.app;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A record. */
@Entity
@Table(name = "pipeline_events")
public record PipelineEvent(
        @Id @GeneratedValue(strategy = GenerationType.IDENTITY) @Nullable
        Long id,

        String kind) {

    public PipelineEvent(String kind) {
        this(null, kind);
    }
}
