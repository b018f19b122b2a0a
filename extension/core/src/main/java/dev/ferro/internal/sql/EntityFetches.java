package dev.ferro.internal.sql;

import dev.ferro.internal.dialect.Codec;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.mapping.JoinTable;
import dev.ferro.internal.mapping.MappedAttribute;
import dev.ferro.internal.pool.KeptStatement;
import dev.ferro.internal.session.Workplace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Reads the entities that many others are related to (Q7): one statement for all of them, or for every 16,384. Thread-safe.
 *
 * @param <T> the entity class that is read
 */
public final class EntityFetches<T> {

    private final EntityPlan<T> plan;
    private final Dialect dialect;

    EntityFetches(EntityPlan<T> plan, Dialect dialect) {
        this.plan = plan;
        this.dialect = dialect;
    }

    /**
     * Reads by the values of a column.
     *
     * @param at where
     * @param attribute of the entity: its key, or a reference
     * @param keys canonical keys
     * @param found gets each entity
     * @throws SQLException of the driver
     */
    public void read(Workplace at, MappedAttribute attribute, List<Object> keys, Found<T> found) throws SQLException {
        String select = plan.statements().findAll() + " where " + plan.model().qualified(attribute) + " in ";
        Codec codec = dialect.codec(attribute.type());
        int position = plan.model().attributes().indexOf(attribute);
        read(
                at,
                select,
                codec,
                keys,
                (rows, entity) -> found.entity(Objects.requireNonNull(codec.read(rows, position + 1)), entity));
    }

    /**
     * Reads by a join table.
     *
     * @param at where
     * @param join whose far column holds the key of the entity
     * @param keys canonical keys of the near column
     * @param found gets each entity, with the key that it is joined to
     * @throws SQLException of the driver
     */
    public void read(Workplace at, JoinTable join, List<Object> keys, Found<T> found) throws SQLException {
        String near = join.qualified(join.near());
        String select = "select " + EntityStatements.selected(plan.model()) + ", " + near + " from "
                + plan.model().quotedTable() + " join " + join.quoted() + " on " + join.qualified(join.far()) + " = "
                + plan.model().qualified(plan.model().ids().get(0)) + " where " + near + " in ";
        Codec codec = dialect.codec(join.near().type());
        int behind = plan.model().attributes().size() + 1;
        read(
                at,
                select,
                codec,
                keys,
                (rows, entity) -> found.entity(Objects.requireNonNull(codec.read(rows, behind)), entity));
    }

    private void read(Workplace at, String select, Codec codec, List<Object> keys, RowFound<T> found)
            throws SQLException {
        String order = " order by "
                + plan.model().ids().stream().map(plan.model()::qualified).collect(Collectors.joining(", "));
        for (InList list : InList.of(keys)) {
            try (KeptStatement kept = at.physical().prepared(select + list.placeholders() + order)) {
                list.bind(kept.statement(), codec);
                try (ResultSet rows = kept.statement().executeQuery()) {
                    while (rows.next()) {
                        found.entity(rows, plan.hydrateRelated(rows, at));
                    }
                }
            }
        }
    }

    /** Gets what was read. */
    @FunctionalInterface
    public interface Found<T> {

        /**
         * An entity was read.
         *
         * @param key by which
         * @param entity that was read
         */
        void entity(Object key, T entity);
    }

    private interface RowFound<T> {
        void entity(ResultSet rows, T entity) throws SQLException;
    }
}
