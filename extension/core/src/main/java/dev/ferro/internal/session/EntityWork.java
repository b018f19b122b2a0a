package dev.ferro.internal.session;

import dev.ferro.DatabaseFault;
import dev.ferro.internal.mapping.ConstraintNames;
import dev.ferro.internal.mapping.EntityModel;
import java.util.List;
import java.util.function.Supplier;

/**
 * A piece of work on an entity, as the message of an error names it: the entity, which of a list, and the privileges that
 * it needs. Used by one thread.
 */
public final class EntityWork implements Concern {

    private final EntityModel<?> model;
    private final Supplier<String> needed;
    private int index = -1;

    /**
     * Describes work.
     *
     * @param model of the entity
     * @param needed the privileges, asked for when one is missing
     */
    public EntityWork(EntityModel<?> model, Supplier<String> needed) {
        this.model = model;
        this.needed = needed;
    }

    /**
     * Notes which of a list is worked on, or which was refused.
     *
     * @param position in the list, from 0
     */
    public void at(int position) {
        index = position;
    }

    /** Notes that no single one is worked on any more: what follows is about all of them. */
    public void atEnd() {
        index = -1;
    }

    @Override
    public String name() {
        return model.name();
    }

    /** For example {@code User at index 3 of the list}. */
    @Override
    public String entity() {
        return model.name() + place();
    }

    @Override
    public List<String> attributes(DatabaseFault fault) {
        return ConstraintNames.attributes(model, fault);
    }

    @Override
    public String needed() {
        return needed.get();
    }

    private String place() {
        return index < 0 ? "" : at(index, "");
    }

    /**
     * Names a place in a list.
     *
     * @param index from 0
     * @param before what is there
     * @return the words
     */
    public static String at(int index, String before) {
        return before + " at index " + index + " of the list";
    }

    @Override
    public String toString() {
        return model + place();
    }
}
