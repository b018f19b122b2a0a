package dev.ferro.internal.mapping;

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
    private final TableName table;
    private final List<MappedAttribute> attributes;
    private final List<MappedRelation> relations;
    private final EntityKey key;
    private final List<MappedAttribute> ids;
    private final int version;
    private final int[] keyAndVersion;
    private final Instances<T> instances;

    EntityModel(Class<T> type, TableName table, Columns columns, EntityKey key, Shape shape) {
        this.type = type;
        this.table = table;
        this.attributes = columns.attributes();
        this.relations = columns.relations();
        this.key = key;
        this.ids = IntStream.of(key.positions()).mapToObj(attributes::get).toList();
        this.version = columns.version();
        this.keyAndVersion = version < 0
                ? key.positions()
                : IntStream.concat(IntStream.of(key.positions()), IntStream.of(version))
                        .toArray();
        this.instances = new Instances<>(type, columns, shape);
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
        return table.entity();
    }

    /**
     * The table as SQL text.
     *
     * @return quoted, with its schema if it has one
     */
    public String quotedTable() {
        return table.qualified().quoted();
    }

    /**
     * A column as SQL text for everything but a list of columns. With its table, because SQLite takes a quoted name that
     * is no column for a text of its own, and would answer with it.
     *
     * @param attribute one of {@link #attributes}
     * @return quoted, behind the name of its table
     */
    public String qualified(MappedAttribute attribute) {
        return table.table().quoted() + "." + attribute.column().quoted();
    }

    /**
     * The table for messages.
     *
     * @return its plain name
     */
    public String table() {
        return table.table().text();
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
     * Key and version: what saving sets in an instance, and a rollback takes back.
     *
     * @return where the key, and behind it the version if there is one, stand in {@link #attributes()}; not to be changed
     */
    public int[] keyAndVersion() {
        return keyAndVersion;
    }

    /**
     * The name of the table.
     *
     * @return with its schema if it has one
     */
    public QualifiedName qualifiedTable() {
        return table.qualified();
    }

    /**
     * What is said of the table beside its columns.
     *
     * @return unique constraints and indexes
     */
    public TableRules rules() {
        return table.rules();
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
     * How instances are made, read and written.
     *
     * @return always the same
     */
    public Instances<T> instances() {
        return instances;
    }

    @Override
    public String toString() {
        return "Repository<" + name() + ">";
    }
}
