package dev.ferro.internal.mapping;

import dev.ferro.Ref;
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
    private final List<List<Identifier>> uniqueConstraints;
    private final List<MappedAttribute> attributes;
    private final List<MappedRelation> relations;
    private final List<MappedAttribute> ids;
    private final int[] given;
    private final int version;
    private final EntityKey key;
    private final Shape shape;
    private final int[] references;
    private final int[][] fragile;

    EntityModel(Class<T> type, TableName table, Columns columns, EntityKey key, Shape shape) {
        this.type = type;
        this.name = table.entity();
        this.schema = table.schema();
        this.table = table.table();
        this.uniqueConstraints = table.uniqueConstraints();
        this.attributes = List.copyOf(columns.attributes());
        this.relations = List.copyOf(columns.relations());
        this.ids = IntStream.of(key.positions()).mapToObj(attributes::get).toList();
        this.version = columns.version();
        this.given = version < 0
                ? key.positions()
                : IntStream.concat(IntStream.of(key.positions()), IntStream.of(version))
                        .toArray();
        this.key = key;
        this.shape = shape;
        this.references = IntStream.range(0, attributes.size())
                .filter(position -> attributes.get(position).target().isPresent())
                .toArray();
        this.fragile = columns.fragile();
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
     * Looks for an attribute.
     *
     * @param attribute its name, which is a path for one of an embeddable
     * @return the attribute, if there is one of this name
     */
    public Optional<MappedAttribute> attribute(String attribute) {
        return attributes.stream().filter(one -> one.name().equals(attribute)).findFirst();
    }

    /**
     * What can be asked for, for messages.
     *
     * @return the names of all attributes, in the order of the class
     */
    public List<String> attributeNames() {
        return attributes.stream().map(MappedAttribute::name).toList();
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
     * Looks for a relation.
     *
     * @param relation its name
     * @return the relation, if there is one of this name
     */
    public Optional<MappedRelation> relation(String relation) {
        return relations.stream().filter(one -> one.name().equals(relation)).findFirst();
    }

    /**
     * Where the columns of the key stand among the attributes.
     *
     * @return indexes into {@link #attributes()}, at least one; not to be changed
     */
    public int[] idPositions() {
        return key.positions();
    }

    /**
     * The columns of the key.
     *
     * @return one, or those of an {@code @EmbeddedId} or {@code @IdClass}
     */
    public List<MappedAttribute> ids() {
        return ids;
    }

    /**
     * What the key is.
     *
     * @return its class and parts
     */
    public EntityKey key() {
        return key;
    }

    /**
     * The key of an instance.
     *
     * @param instance an entity
     * @return as the application knows it: the value, or an instance of the class of keys; null where a part is unset
     */
    public @Nullable Object key(Object instance) {
        return key.of(keyColumns(instance));
    }

    /**
     * What tells the row of an instance apart from others.
     *
     * @param instance an entity
     * @return something to compare, or null where its key is unset or cannot be compared
     */
    public @Nullable Object identityOf(Object instance) {
        return key.identity(keyColumns(instance));
    }

    private @Nullable Object[] keyColumns(Object instance) {
        @Nullable Object[] values = new Object[attributes.size()];
        for (int position : key.positions()) {
            values[position] = attributes.get(position).access().get(instance);
        }
        return values;
    }

    /**
     * Who gives the key.
     *
     * @return the way
     */
    public KeyGeneration keyGeneration() {
        return key.generation();
    }

    /**
     * Where the attribute that counts the changes of a row stands.
     *
     * @return an index into {@link #attributes()}, or -1 if there is none
     */
    public int versionPosition() {
        return version;
    }

    /**
     * What saving sets in an instance, and a rollback takes back.
     *
     * @return where key and version stand in {@link #attributes()}; not to be changed
     */
    public int[] givenBySaving() {
        return given;
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
     * @return an index into {@link #attributes()}, or -1 if all is well
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
     * Creates an instance.
     *
     * @param values in the order of {@link #attributes()}, and those of {@link #relations()} behind them
     * @return a new instance
     */
    public T create(@Nullable Object[] values) {
        return type.cast(shape.create(values));
    }

    /**
     * Writes what differs into an instance of a class.
     *
     * @param instance an entity
     * @param before what it holds, in the order of {@link #values}
     * @param after what it is to hold
     */
    public void write(Object instance, @Nullable Object[] before, @Nullable Object[] after) {
        shape.write(instance, before, after);
    }

    @Override
    public String toString() {
        return "Repository<" + name + ">";
    }
}
