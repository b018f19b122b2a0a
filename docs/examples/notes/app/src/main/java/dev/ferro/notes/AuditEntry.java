package dev.ferro.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What was done to somebody's note, and by which role. {@code app} may neither read nor write it. */
@Entity
@Table(name = "audit")
public record AuditEntry(
        @Id @GeneratedValue @Nullable Long id,
        long note,
        @Column(nullable = false) String action,

        @Column(name = "written_by", insertable = false, updatable = false, nullable = false) @Nullable
        String writtenBy) {

    AuditEntry(long note, String action) {
        this(null, note, action, null);
    }
}
