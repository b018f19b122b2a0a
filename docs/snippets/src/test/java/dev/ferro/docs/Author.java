package dev.ferro.docs;

import dev.ferro.Relation;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import org.jspecify.annotations.Nullable;

/** One side of a relation: an entity that many others refer to. */
// tag::entity[]
@Entity
record Author(
        @Id @GeneratedValue @Nullable Long id,
        String name,
        @OneToMany(mappedBy = "author") Relation<Novel> novels) {

    Author(String name) {
        this(null, name, Relation.none()); // until it is saved
    }
}
// end::entity[]
