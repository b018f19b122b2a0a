package dev.ferro.internal.mapping;

import dev.ferro.internal.dialect.ColumnType;
import java.util.Optional;

/** An attribute without a column in its entity's table: what it stands for is in another table. Immutable. */
public sealed interface MappedRelation {

    /**
     * The attribute.
     *
     * @return its name in the class
     */
    String name();

    /**
     * How the attribute is read and written in an instance.
     *
     * @return the access
     */
    Access access();

    /**
     * The table between, where there is one.
     *
     * @return empty for the other side of a reference
     */
    default Optional<JoinTable> join() {
        return Optional.empty();
    }

    /**
     * The entities of the other side.
     *
     * @return their class; empty for basic values
     */
    default Optional<Class<?>> targetEntity() {
        return Optional.empty();
    }

    /**
     * The other side of a reference: {@code @OneToMany(mappedBy)}, or {@code @OneToOne(mappedBy)}.
     *
     * @param name of the attribute
     * @param access to it
     * @param target the entity class that holds the reference
     * @param mappedBy the attribute of the target that is the reference
     */
    record Inverse(String name, Access access, Class<?> target, String mappedBy) implements MappedRelation {

        /**
         * The attribute that is the reference. It is there: the mapping of the other side was checked.
         *
         * @param of the model of the target
         * @return an attribute that refers to the entity of this relation
         */
        public MappedAttribute reference(EntityModel<?> of) {
            return of.attribute(mappedBy).orElseThrow();
        }

        @Override
        public Optional<Class<?>> targetEntity() {
            return Optional.of(target);
        }
    }

    /**
     * A {@code @ManyToMany}, seen from either side.
     *
     * @param name of the attribute
     * @param access to it
     * @param target the entity class of the other side
     * @param table that joins the two; its far column holds the key of the target
     * @param owned whether this side says how the table is called
     */
    record Joined(String name, Access access, Class<?> target, JoinTable table, boolean owned)
            implements MappedRelation {

        @Override
        public Optional<JoinTable> join() {
            return Optional.of(table);
        }

        @Override
        public Optional<Class<?>> targetEntity() {
            return Optional.of(target);
        }
    }

    /**
     * An {@code @ElementCollection} of basic values.
     *
     * @param name of the attribute
     * @param access to it
     * @param table that holds the values in its far column
     */
    record Values(String name, Access access, JoinTable table) implements MappedRelation {

        @Override
        public Optional<JoinTable> join() {
            return Optional.of(table);
        }

        /**
         * The type of the values.
         *
         * @return the far column's
         */
        public ColumnType type() {
            return table.far().type();
        }
    }
}
