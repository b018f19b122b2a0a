package dev.ferro.internal.sql;

import dev.ferro.MissingEntityException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.pool.KeptStatement;
import dev.ferro.internal.pool.PhysicalConnection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with one entity on one dialect, each on a physical connection that others chose. Thread-safe.
 *
 * @param <T> the entity class
 */
public final class EntityOperations<T> {

    private final EntityPlan<T> plan;

    EntityOperations(EntityPlan<T> plan) {
        this.plan = plan;
    }

    /** An instance with its values, checked before anything is borrowed; they become its own when the work is done. */
    public final class Prepared {
        private final T instance;
        private final @Nullable Object[] values;

        private Prepared(T instance, @Nullable Object[] values) {
            this.instance = instance;
            this.values = values;
        }

        /**
         * The entity as it is in the database. To be called once the work is committed: a failed insert leaves no key
         * behind.
         *
         * @return the instance of a class with what changed in it, or a new record
         */
        public T stored() {
            return plan.stored(instance, values);
        }
    }

    /**
     * Checks the values of an instance that a writing will send.
     *
     * @param instance an entity
     * @param writing what is to be done with it
     * @param connection for the message of an error
     * @return the checked instance
     * @throws dev.ferro.InvalidValueException if a value cannot be kept
     */
    public Prepared prepare(T instance, Writing writing, String connection) {
        Objects.requireNonNull(instance, () -> model().name() + " is null");
        int[] sent = switch (writing) {
            case INSERT -> plan.inserted();
            case SAVE -> plan.saved();
            case UPDATE -> plan.updated();
            case DELETE -> plan.key();
        };
        boolean generated = writing == Writing.INSERT || writing == Writing.SAVE;
        return new Prepared(instance, plan.canonical(instance, sent, generated, connection));
    }

    /**
     * Whether the work may be refused after the database did it, and so needs a transaction of its own.
     *
     * @param entity to be inserted or saved
     * @return true if it must be taken back then
     */
    public boolean mayBeTakenBack(Prepared entity) {
        return plan.keyMayBeRefused() && plan.awaitsKey(entity.values);
    }

    private EntityModel<T> model() {
        return plan.model();
    }

    /**
     * Inserts.
     *
     * @param physical the physical connection
     * @param entity checked
     * @param connection for the message of an error
     * @throws SQLException of the driver
     */
    public void insert(PhysicalConnection physical, Prepared entity, String connection) throws SQLException {
        if (plan.awaitsKey(entity.values)) {
            insertForKey(physical, entity, connection);
        } else {
            execute(physical, plan.statements().insert(), plan.inserted(), entity.values);
        }
    }

    private void insertForKey(PhysicalConnection physical, Prepared entity, String connection) throws SQLException {
        try (KeptStatement kept = physical.prepared(plan.statements().insertGenerated())) {
            plan.bind(kept.statement(), plan.insertedGenerated(), entity.values);
            try (ResultSet keys = kept.statement().executeQuery()) {
                if (!keys.next()) {
                    throw new SQLException("no key came back");
                }
                entity.values[model().idPosition()] = plan.generatedKey(keys, connection);
                // SQLite finishes the statement only when its results were read to their end.
                while (keys.next()) {}
            }
        }
    }

    /**
     * Updates.
     *
     * @param physical the physical connection
     * @param entity checked
     * @param connection for the message of an error
     * @throws SQLException of the driver
     */
    public void update(PhysicalConnection physical, Prepared entity, String connection) throws SQLException {
        if (execute(physical, plan.statements().update(), plan.updated(), entity.values) == 0) {
            throw missing("updated", connection);
        }
    }

    /**
     * Inserts, or updates where the key exists.
     *
     * @param physical the physical connection
     * @param entity checked
     * @param connection for the message of an error
     * @throws SQLException of the driver
     */
    public void save(PhysicalConnection physical, Prepared entity, String connection) throws SQLException {
        if (plan.awaitsKey(entity.values)) {
            insertForKey(physical, entity, connection);
        } else {
            execute(physical, plan.statements().save(), plan.saved(), entity.values);
        }
    }

    /**
     * Deletes.
     *
     * @param physical the physical connection
     * @param entity checked
     * @param connection for the message of an error
     * @throws SQLException of the driver
     */
    public void delete(PhysicalConnection physical, Prepared entity, String connection) throws SQLException {
        if (execute(physical, plan.statements().delete(), plan.key(), entity.values) == 0) {
            throw missing("deleted", connection);
        }
    }

    private MissingEntityException missing(String operation, String connection) {
        return new MissingEntityException(
                connection, Messages.MSG.missingEntity(model().name(), operation, connection));
    }

    /**
     * Brings a key to the type of the entity's key.
     *
     * @param key as a caller gave it
     * @param connection for the message of an error
     * @return the key to give to the methods below
     * @throws dev.ferro.InvalidValueException if it cannot be a key
     */
    public Object key(@Nullable Object key, String connection) {
        return Keys.canonical(plan, key, connection);
    }

    /**
     * Deletes by key.
     *
     * @param physical the physical connection
     * @param key of {@link #key}
     * @return how many rows went
     * @throws SQLException of the driver
     */
    public int deleteById(PhysicalConnection physical, Object key) throws SQLException {
        try (KeptStatement kept = physical.prepared(plan.statements().delete())) {
            plan.idCodec().bind(kept.statement(), 1, key);
            return kept.statement().executeUpdate();
        }
    }

    /**
     * Finds by key.
     *
     * @param physical the physical connection
     * @param key of {@link #key}
     * @param connection for the message of an error
     * @return the entity
     * @throws SQLException of the driver
     */
    public Optional<T> findById(PhysicalConnection physical, Object key, String connection) throws SQLException {
        try (KeptStatement kept = physical.prepared(plan.statements().findById())) {
            plan.idCodec().bind(kept.statement(), 1, key);
            try (ResultSet rows = kept.statement().executeQuery()) {
                return rows.next() ? Optional.of(plan.hydrate(rows, connection)) : Optional.empty();
            }
        }
    }

    /**
     * Whether there is a row with a key.
     *
     * @param physical the physical connection
     * @param key of {@link #key}
     * @return true if there is
     * @throws SQLException of the driver
     */
    public boolean existsById(PhysicalConnection physical, Object key) throws SQLException {
        try (KeptStatement kept = physical.prepared(plan.statements().existsById())) {
            plan.idCodec().bind(kept.statement(), 1, key);
            try (ResultSet rows = kept.statement().executeQuery()) {
                return rows.next();
            }
        }
    }

    /**
     * Finds everything.
     *
     * @param physical the physical connection
     * @param connection for the message of an error
     * @return all entities
     * @throws SQLException of the driver
     */
    public List<T> findAll(PhysicalConnection physical, String connection) throws SQLException {
        try (KeptStatement kept = physical.prepared(plan.statements().findAll());
                ResultSet rows = kept.statement().executeQuery()) {
            return hydrated(rows, connection);
        }
    }

    /**
     * Finds a page.
     *
     * @param physical the physical connection
     * @param page which rows in which order
     * @param connection for the message of an error
     * @return the entities of the page
     * @throws SQLException of the driver
     */
    public List<T> findPage(PhysicalConnection physical, PageOrder page, String connection) throws SQLException {
        String sql = plan.statements().findAll() + page.orderBy() + " limit ? offset ?";
        try (KeptStatement kept = physical.prepared(sql)) {
            kept.statement().setLong(1, page.limit());
            kept.statement().setLong(2, page.offset());
            try (ResultSet rows = kept.statement().executeQuery()) {
                return hydrated(rows, connection);
            }
        }
    }

    private List<T> hydrated(ResultSet rows, String connection) throws SQLException {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
            found.add(plan.hydrate(rows, connection));
        }
        return found;
    }

    /**
     * Counts.
     *
     * @param physical the physical connection
     * @return how many rows
     * @throws SQLException of the driver
     */
    public long count(PhysicalConnection physical) throws SQLException {
        try (KeptStatement kept = physical.prepared(plan.statements().count());
                ResultSet rows = kept.statement().executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private int execute(PhysicalConnection physical, String sql, int[] positions, @Nullable Object[] values)
            throws SQLException {
        try (KeptStatement kept = physical.prepared(sql)) {
            plan.bind(kept.statement(), positions, values);
            return kept.statement().executeUpdate();
        }
    }
}
