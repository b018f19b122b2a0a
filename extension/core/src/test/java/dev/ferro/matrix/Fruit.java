package dev.ferro.matrix;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The entity that is a class. */
@Entity
class Fruit implements Thing {

    @Id
    private Long id;

    private String name;

    Fruit() {}

    Fruit(Long id, String name) {
        this.id = id;
        this.name = name;
    }

    @Override
    public Long id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }
}
