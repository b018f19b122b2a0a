package dev.ferro.docs;

import dev.ferro.Relation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;

/** The other side of a many-to-many relation. */
@Entity
record Genre(
        @Id String name, @ManyToMany(mappedBy = "genres") Relation<Novel> novels) {

    Genre(String name) {
        this(name, Relation.none());
    }
}
