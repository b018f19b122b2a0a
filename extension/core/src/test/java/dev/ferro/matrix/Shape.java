package dev.ferro.matrix;

import dev.ferro.Ferro;
import dev.ferro.Ref;
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
        return holder(id, name, null);
    }

    /** Holds the reference that another thing of this kind holds, the same object. */
    @SuppressWarnings("unchecked")
    Thing holder(long id, String name, Ref<?> held) {
        return this == CLASS ? new Fruit(id, name, (Ref<Stone>) held) : new Stone(id, name, (Ref<Fruit>) held);
    }

    Shape other() {
        return this == CLASS ? RECORD : CLASS;
    }
}
