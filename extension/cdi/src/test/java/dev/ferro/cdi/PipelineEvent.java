package dev.ferro.cdi;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "pipeline_events")
record PipelineEvent(@Id @GeneratedValue @Nullable Long id, String kind) {

    PipelineEvent(String kind) {
        this(null, kind);
    }
}
