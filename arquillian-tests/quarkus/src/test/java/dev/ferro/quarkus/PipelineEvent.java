package dev.ferro.quarkus;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "pipeline_events")
public record PipelineEvent(@Id @GeneratedValue @Nullable Long id, String kind) {

    public PipelineEvent(String kind) {
        this(null, kind);
    }
}
