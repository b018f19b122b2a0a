package dev.ferro.internal.mapping;

import dev.ferro.Elements;
import dev.ferro.Ref;
import dev.ferro.Relation;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an entity class. Immutable and thread-safe.
 *
 * @param <T> the entity class
 */
public final class EntityModel<T> {

    private final Class<T> type;
    private final String name;
    private final Optional<Identifier> schema;
    private final Identifier table;
    private final List<MappedAttribute> attributes;
    private final List<MappedRelation> relations;
    private final int idPosition;
    private final KeyGeneration keyGeneration;
    private final List<List<Identifier>> uniqueConstraints;
    private final MethodHandle constructor;
    private final int[] references;

    EntityModel(
            Class<T> type,
            TableName table,
            List<MappedAttribute> attributes,
            List<MappedRelation> relations,
            int idPosition,
            KeyGeneration keyGeneration,
            MethodHandle constructor) {
        this.type = type;
        this.name = table.entity();
        this.schema = table.schema();
        this.table = table.table();
        this.uniqueConstraints = table.uniqueConstraints();
        this.attributes = List.copyOf(attributes);
        this.relations = List.copyOf(relations);
        this.idPosition = idPosition;
        this.keyGeneration = keyGeneration;
        this.constructor = constructor;
        this.references = IntStream.range(0, attributes.size())
                .filter(position -> attributes.get(position).target().isPresent())
                .toArray();
    }

    /**
     * The class.
     *
     * @return the entity class
     */
    public Class<T> type() {
        return type;
    }

    /**
     * The entity's name, for messages.
     *
     * @return by default the simple name of the class
     */
    public String name() {
        return name;
    }

    /**
     * The table as SQL text.
     *
     * @return quoted, with its schema if it has one
     */
    public String quotedTable() {
        return schema.map(identifier -> identifier.quoted() + ".").orElse("") + table.quoted();
    }

    /**
     * A column as SQL text for everything but a list of columns. With its table, because SQLite takes a quoted name that
     * is no column for a text of its own, and would answer with it.
     *
     * @param attribute one of {@link #attributes}
     * @return quoted, behind the name of its table
     */
    public String qualified(MappedAttribute attribute) {
        return table.quoted() + "." + attribute.column().quoted();
    }

    /**
     * The table for messages.
     *
     * @return its plain name
     */
    public String table() {
        return table.text();
    }

    /**
     * All attributes.
     *
     * @return in the order of the class; for a record that of its components
     */
    public List<MappedAttribute> attributes() {
        return attributes;
    }

    /**
     * The attributes whose columns are in other tables. Among the values of an instance they come behind the attributes.
     *
     * @return in the order of the class
     */
    public List<MappedRelation> relations() {
        return relations;
    }

    /**
     * Where the key stands among the attributes.
     *
     * @return an index into {@link #attributes()}
     */
    public int idPosition() {
        return idPosition;
    }

    /**
     * The key.
     *
     * @return the attribute with {@code @Id}
     */
    public MappedAttribute id() {
        return attributes.get(idPosition);
    }

    /**
     * Who gives the key.
     *
     * @return the way
     */
    public KeyGeneration keyGeneration() {
        return keyGeneration;
    }

    /**
     * Unique constraints over several columns.
     *
     * @return each a list of columns
     */
    public List<List<Identifier>> uniqueConstraints() {
        return uniqueConstraints;
    }

    /**
     * Whether instances are records, which do not change.
     *
     * @return true for a record
     */
    public boolean isRecord() {
        return type.isRecord();
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
    public List<Object> relationsOf(Object instance) {
        List<Object> held = new ArrayList<>(relations.size());
        for (MappedRelation relation : relations) {
            Object value = relation.access().get(instance);
            if (value != null) {
                held.add(value);
            }
        }
        return held;
    }

    /**
     * Reads all attributes and relations of an instance.
     *
     * @param instance an entity
     * @return values in the order of {@link #attributes()}, and those of {@link #relations()} behind them
     */
    public @Nullable Object[] values(Object instance) {
        @Nullable Object[] values = emptyValues();
        for (int i = 0; i < values.length; i++) {
            values[i] = access(i).get(instance);
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
     * How a value of an instance is read and written.
     *
     * @param position of an attribute, or of a relation behind the attributes
     * @return its access
     */
    public Access access(int position) {
        int columns = attributes.size();
        return position < columns
                ? attributes.get(position).access()
                : relations.get(position - columns).access();
    }

    /**
     * Creates an instance.
     *
     * @param values in the order of {@link #attributes()}, and those of {@link #relations()} behind them
     * @return a new instance
     */
    public T create(@Nullable Object[] values) {
        try {
            if (type.isRecord()) {
                return type.cast((Object) constructor.invokeExact(components(values)));
            }
            Object instance = (Object) constructor.invokeExact();
            for (int i = 0; i < values.length; i++) {
                access(i).set(instance, values[i]);
            }
            return type.cast(instance);
        } catch (Throwable failed) {
            throw Unchecked.rethrow(failed);
        }
    }

    /** The values in the order of the components, among which relations may stand anywhere. */
    private @Nullable Object[] components(@Nullable Object[] values) {
        if (relations.isEmpty()) {
            return values;
        }
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] ordered = new Object[components.length];
        int attribute = 0;
        int relation = attributes.size();
        for (int i = 0; i < ordered.length; i++) {
            boolean isRelation = components[i].getType() == Relation.class || components[i].getType() == Elements.class;
            ordered[i] = values[isRelation ? relation++ : attribute++];
        }
        return ordered;
    }

    @Override
    public String toString() {
        return "Repository<" + name + ">";
    }
}
