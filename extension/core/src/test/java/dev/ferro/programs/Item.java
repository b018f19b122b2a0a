package dev.ferro.programs;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of a mutable class, with a key from the database. */
@Entity
@Table(name = "item")
class Item {
    @Id
    @GeneratedValue
    @Nullable
    Long id;

    String name = "";
    String via = "";
    long content;

    Item() {}

    Item(String name) {
        this.name = name;
    }
}
