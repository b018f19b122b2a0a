package dev.ferro.internal.sql;

import dev.ferro.MissingEntityException;
import dev.ferro.internal.pool.KeptStatement;
import dev.ferro.internal.session.Rows;
import dev.ferro.internal.session.Workplace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be read of one entity on one dialect, each on a physical connection that others chose. Thread-safe.
 *
 * @param <T> the entity class
 */
public final class EntityReads<T> {

    private final EntityPlan<T> plan;

    EntityReads(EntityPlan<T> plan) {
        this.plan = plan;
    }

    /**
     * Finds by key.
     *
     * @param at where
     * @param key of {@link EntityOperations#key}
     * @return the entity
     * @throws SQLException of the driver
     */
    public Optional<T> findById(Workplace at, Object[] key) throws SQLException {
        try (KeptStatement kept = at.physical().prepared(plan.statements().findById())) {
            plan.bindKey(kept.statement(), key);
            try (ResultSet rows = kept.statement().executeQuery()) {
                return rows.next() ? Optional.of(plan.hydrate(rows, at)) : Optional.empty();
            }
        }
    }

    /**
     * Whether there is a row with a key.
     *
     * @param at where
     * @param key of {@link EntityOperations#key}
     * @return true if there is
     * @throws SQLException of the driver
     */
    public boolean existsById(Workplace at, Object[] key) throws SQLException {
        try (KeptStatement kept = at.physical().prepared(plan.statements().existsById())) {
            plan.bindKey(kept.statement(), key);
            try (ResultSet rows = kept.statement().executeQuery()) {
                return rows.next();
            }
        }
    }

    /**
     * Finds everything.
     *
     * @param at where
     * @return all entities
     * @throws SQLException of the driver
     */
    public List<T> findAll(Workplace at) throws SQLException {
        try (KeptStatement kept = at.physical().prepared(plan.statements().findAll());
                ResultSet rows = kept.statement().executeQuery()) {
            return hydrated(rows, at);
        }
    }

    /**
     * Finds everything, to be read as it goes.
     *
     * @param at where; its transaction must last as long as the rows
     * @return the open result
     * @throws SQLException of the driver
     */
    public Rows<T> openAll(Workplace at) throws SQLException {
        KeptStatement kept = at.physical().prepared(plan.statements().findAll());
        return OpenRows.of(kept, rows -> plan.hydrate(rows, at));
    }

    /**
     * Makes an instance of the current row.
     *
     * @param rows whose first columns are those of the entity, in the order of the attributes
     * @param at where
     * @return the instance
     * @throws SQLException of the driver
     */
    public T hydrate(ResultSet rows, Workplace at) throws SQLException {
        return plan.hydrate(rows, at);
    }

    /**
     * Reads an entity again.
     *
     * @param at where
     * @param entity checked; gets all values of its row
     * @throws MissingEntityException if it is gone
     * @throws SQLException of the driver
     */
    public void refresh(Workplace at, Prepared<T> entity) throws SQLException {
        try (KeptStatement kept = at.physical().prepared(plan.statements().findById())) {
            plan.bind(kept.statement(), plan.columns().key(), entity.values());
            try (ResultSet rows = kept.statement().executeQuery()) {
                if (!rows.next()) {
                    throw Versions.gone(plan.model().name(), "refreshed", at.connection());
                }
                plan.read(rows, entity.values(), at.connection());
            }
        }
    }

    private List<T> hydrated(ResultSet rows, Workplace at) throws SQLException {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
            found.add(plan.hydrate(rows, at));
        }
        return found;
    }

    /**
     * Counts.
     *
     * @param at where
     * @return how many rows
     * @throws SQLException of the driver
     */
    public long count(Workplace at) throws SQLException {
        try (KeptStatement kept = at.physical().prepared(plan.statements().count());
                ResultSet rows = kept.statement().executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
