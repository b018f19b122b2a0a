package dev.ferro.internal.sql;

import dev.ferro.MissingEntityException;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.pool.KeptStatement;
import dev.ferro.internal.session.EntityWork;
import dev.ferro.internal.session.Workplace;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with the row of one instance on one dialect, each on a physical connection that others chose.
 * Thread-safe.
 *
 * @param <T> the entity class
 */
public final class EntityWrites<T> {

    private final EntityPlan<T> plan;
    private final EntityModel<T> model;
    private final KeyedInserts<T> keyedInserts;

    EntityWrites(EntityPlan<T> plan, KeyedInserts<T> keyedInserts) {
        this.plan = plan;
        this.model = plan.model();
        this.keyedInserts = keyedInserts;
    }

    /**
     * Inserts.
     *
     * @param at where
     * @param entity checked
     * @throws SQLException of the driver
     */
    public void insert(Workplace at, Prepared<T> entity) throws SQLException {
        if (entity.awaitsKey()) {
            keyedInserts.run(at, entity.values());
        } else {
            execute(at, plan.statements().insert(), plan.columns().inserted(), entity.values());
        }
    }

    /**
     * Updates.
     *
     * @param at where
     * @param entity checked
     * @throws MissingEntityException if there is no such row, or not of this version
     * @throws SQLException of the driver
     */
    public void update(Workplace at, Prepared<T> entity) throws SQLException {
        if (execute(at, plan.statements().update(), plan.columns().updated(), entity.values()) == 0) {
            throw missing("updated", at.connection());
        }
        Versions.advance(model, entity.values());
    }

    /**
     * Inserts, or updates where the key exists.
     *
     * @param at where
     * @param entity checked
     * @param work names it in the message of an error
     * @throws MissingEntityException if the entity counts versions, and the row is there with another one
     * @throws SQLException of the driver
     */
    public void save(Workplace at, Prepared<T> entity, EntityWork work) throws SQLException {
        if (entity.awaitsKey()) {
            keyedInserts.run(at, entity.values());
        } else if (model.versionPosition() < 0) {
            execute(at, plan.statements().save(), plan.columns().saved(), entity.values());
        } else if (Versions.isUnset(model, entity.instance())) {
            if (execute(at, plan.statements().saveNew(), plan.columns().inserted(), entity.values()) == 0) {
                throw Versions.missing(model, work.entity(), "saved", at.connection());
            }
        } else {
            saveVersion(at, entity, work);
        }
    }

    private void saveVersion(Workplace at, Prepared<T> entity, EntityWork work) throws SQLException {
        try (KeptStatement kept = at.physical().prepared(plan.statements().save())) {
            plan.bind(kept.statement(), plan.columns().saved(), entity.values());
            try (ResultSet versions = kept.statement().executeQuery()) {
                if (!versions.next()) {
                    throw Versions.missing(model, work.entity(), "saved", at.connection());
                }
                plan.readVersion(versions, entity.values(), at.connection());
                // SQLite finishes the statement only when its results were read to their end.
                while (versions.next()) {}
            }
        }
    }

    /**
     * Deletes.
     *
     * @param at where
     * @param entity checked
     * @throws MissingEntityException if there is no such row, or not of this version
     * @throws SQLException of the driver
     */
    public void delete(Workplace at, Prepared<T> entity) throws SQLException {
        if (execute(at, plan.statements().delete(), plan.columns().deleted(), entity.values()) == 0) {
            throw missing("deleted", at.connection());
        }
    }

    /**
     * Deletes by key.
     *
     * @param at where
     * @param key of {@link EntityOperations#key}
     * @return how many rows went
     * @throws SQLException of the driver
     */
    public int deleteById(Workplace at, Object[] key) throws SQLException {
        try (KeptStatement kept = at.physical().prepared(plan.statements().deleteById())) {
            plan.bindKey(kept.statement(), key);
            return kept.statement().executeUpdate();
        }
    }

    private MissingEntityException missing(String operation, String connection) {
        return Versions.missing(model, model.name(), operation, connection);
    }

    private int execute(Workplace at, String sql, int[] positions, @Nullable Object[] values) throws SQLException {
        try (KeptStatement kept = at.physical().prepared(sql)) {
            plan.bind(kept.statement(), positions, values);
            return kept.statement().executeUpdate();
        }
    }
}
