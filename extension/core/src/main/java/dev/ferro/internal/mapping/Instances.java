package dev.ferro.internal.mapping;

import dev.ferro.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How instances of an entity are made, read and written. Their values stand in an array: those of the attributes first,
 * and those of the relations behind them. Immutable and thread-safe.
 *
 * @param <T> the entity class
 */
public final class Instances<T> {

    private final Class<T> type;
    private final List<MappedAttribute> attributes;
    private final List<MappedRelation> relations;
    private final int[] references;
    private final int[][] fragile;
    private final Shape shape;

    Instances(Class<T> type, Columns columns, Shape shape) {
        this.type = type;
        this.attributes = columns.attributes();
        this.relations = columns.relations();
        this.references = IntStream.range(0, attributes.size())
                .filter(position -> attributes.get(position).target().isPresent())
                .toArray();
        this.fragile = columns.fragile();
        this.shape = shape;
    }

    /**
     * Creates an instance.
     *
     * @param values of its attributes and relations
     * @return a new instance
     */
    public T create(@Nullable Object[] values) {
        return type.cast(shape.create(values));
    }

    /**
     * Reads all attributes and relations of an instance.
     *
     * @param instance an entity
     * @return their values
     */
    public @Nullable Object[] values(Object instance) {
        @Nullable Object[] values = emptyValues();
        int columns = attributes.size();
        for (int i = 0; i < values.length; i++) {
            Access access = i < columns
                    ? attributes.get(i).access()
                    : relations.get(i - columns).access();
            values[i] = access.get(instance);
        }
        return values;
    }

    /**
     * Room for the values of an instance.
     *
     * @return as long as attributes and relations together
     */
    public @Nullable Object[] emptyValues() {
        return new Object[attributes.size() + relations.size()];
    }

    /**
     * Looks for a primitive of an embeddable that has no value although the embeddable is there.
     *
     * @param values of a row
     * @return where it stands among the attributes, or -1 if all is well
     */
    public int unfilled(@Nullable Object[] values) {
        for (int[] one : fragile) {
            for (int i = one[1]; values[one[0]] == null && i < one[2]; i++) {
                if (values[i] != null) {
                    return one[0];
                }
            }
        }
        return -1;
    }

    /**
     * Writes what differs into an instance of a class.
     *
     * @param instance an entity
     * @param before what it holds, as {@link #values} has it
     * @param after what it is to hold
     */
    public void write(Object instance, @Nullable Object[] before, @Nullable Object[] after) {
        shape.write(instance, before, after);
    }

    /**
     * Whether instances hold references.
     *
     * @return true if an attribute is one
     */
    public boolean hasReferences() {
        return references.length > 0;
    }

    /**
     * The references that an instance holds.
     *
     * @param instance an entity
     * @return those that are not null
     */
    public List<Ref<?>> references(Object instance) {
        if (references.length == 0) {
            return List.of();
        }
        List<Ref<?>> held = new ArrayList<>(references.length);
        for (int position : references) {
            if (attributes.get(position).access().get(instance) instanceof Ref<?> reference) {
                held.add(reference);
            }
        }
        return held;
    }

    /**
     * The relations that an instance holds.
     *
     * @param instance an entity
     * @return those that are not null
     */
    public List<Object> relations(Object instance) {
        List<Object> held = new ArrayList<>(relations.size());
        for (MappedRelation relation : relations) {
            Object value = relation.access().get(instance);
            if (value != null) {
                held.add(value);
            }
        }
        return held;
    }
}
