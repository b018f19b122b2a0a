package dev.ferro.matrix;

import dev.ferro.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** The entity that is a class. */
@Entity
class Fruit implements Thing {

    @Id
    private Long id;

    private String name;

    @ManyToOne
    private Ref<Stone> held;

    Fruit() {}

    Fruit(Long id, String name, Ref<Stone> held) {
        this.id = id;
        this.name = name;
        this.held = held;
    }

    @Override
    public Long id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Ref<Stone> held() {
        return held;
    }
}
