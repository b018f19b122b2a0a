package dev.ferro.matrix;

import dev.ferro.Ferro;
import dev.ferro.Repository;

/** What the entity is, or that the operation has none. */
enum Shape {
    CLASS,
    RECORD,
    NONE;

    /** The repository of its entity; both entities are things, so that the operations are written once. */
    @SuppressWarnings("unchecked")
    Repository<Thing> repository(Ferro ferro) {
        return (Repository<Thing>) (this == CLASS ? ferro.repository(Fruit.class) : ferro.repository(Stone.class));
    }

    Thing create(long id, String name) {
        return this == CLASS ? new Fruit(id, name) : new Stone(id, name);
    }

    Shape other() {
        return this == CLASS ? RECORD : CLASS;
    }
}
