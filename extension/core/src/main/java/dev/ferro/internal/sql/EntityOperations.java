package dev.ferro.internal.sql;

import dev.ferro.MissingEntityException;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.pool.ConnectionIdentity;
import dev.ferro.internal.pool.KeptStatement;
import dev.ferro.internal.session.EntityWork;
import dev.ferro.internal.session.Workplace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with one entity on one dialect, each on a physical connection that others chose. Thread-safe.
 *
 * @param <T> the entity class
 */
public final class EntityOperations<T> {

    private final EntityPlan<T> plan;
    private final EntityReads<T> reads;
    private final EntityFetches<T> fetches;
    private final BulkOperations<T> bulk;
    private final UpsertOperations<T> upsert;
    private final KeyedInserts<T> keyedInserts;

    EntityOperations(EntityPlan<T> plan, Dialect dialect) {
        this.plan = plan;
        this.reads = new EntityReads<>(plan);
        this.fetches = new EntityFetches<>(plan, dialect);
        this.bulk = new BulkOperations<>(plan, this, dialect);
        this.upsert = new UpsertOperations<>(plan);
        this.keyedInserts = new KeyedInserts<>(plan, dialect);
    }

    /**
     * What can be done with many at once.
     *
     * @return always the same
     */
    public BulkOperations<T> bulk() {
        return bulk;
    }

    /**
     * What can be done by unique attributes.
     *
     * @return always the same
     */
    public UpsertOperations<T> upsert() {
        return upsert;
    }

    KeyedInserts<T> keyedInserts() {
        return keyedInserts;
    }

    /**
     * What can be read.
     *
     * @return always the same
     */
    public EntityReads<T> reads() {
        return reads;
    }

    /**
     * What can be read for many others at once.
     *
     * @return always the same
     */
    public EntityFetches<T> fetches() {
        return fetches;
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
         * The entity that was given.
         *
         * @return the instance
         */
        public T instance() {
            return instance;
        }

        /**
         * Its values; those that were sent are as the database has them.
         *
         * @return in the order of the attributes
         */
        public @Nullable Object[] values() {
            return values;
        }

        /**
         * The entity as it is in the database. To be called once the work is committed: a failed insert leaves no key
         * behind.
         *
         * @param origin where it was saved
         * @return the instance of a class with what changed in it, or a new record
         */
        public T stored(ConnectionIdentity origin) {
            return plan.stored(instance, values, origin);
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
            case INSERT -> plan.columns().inserted();
            case SAVE -> plan.columns().saved();
            case UPDATE -> plan.columns().updated();
            case DELETE -> plan.columns().deleted();
            case REFRESH -> plan.columns().key();
        };
        @Nullable Object[] values = plan.canonical(instance, sent, writing.givesKeys(), connection);
        if (writing == Writing.UPDATE || writing == Writing.SAVE) {
            Versions.checkNext(model(), values, connection);
        }
        return new Prepared(instance, values);
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

    /**
     * Whether the database is to give the key of an entity.
     *
     * @param entity to be inserted or saved
     * @return true if it has none yet
     */
    public boolean awaitsKey(Prepared entity) {
        return plan.awaitsKey(entity.values);
    }

    private EntityModel<T> model() {
        return plan.model();
    }

    /**
     * Inserts.
     *
     * @param at where
     * @param entity checked
     * @throws SQLException of the driver
     */
    public void insert(Workplace at, Prepared entity) throws SQLException {
        if (plan.awaitsKey(entity.values)) {
            keyedInserts.run(at, entity.values);
        } else {
            execute(at, plan.statements().insert(), plan.columns().inserted(), entity.values);
        }
    }

    /**
     * Updates.
     *
     * @param at where
     * @param entity checked
     * @throws SQLException of the driver
     */
    public void update(Workplace at, Prepared entity) throws SQLException {
        if (execute(at, plan.statements().update(), plan.columns().updated(), entity.values) == 0) {
            throw missing("updated", at.connection());
        }
        Versions.advance(model(), entity.values);
    }

    /**
     * Inserts, or updates where the key exists.
     *
     * @param at where
     * @param entity checked
     * @param work names it in the message of an error
     * @throws SQLException of the driver
     */
    public void save(Workplace at, Prepared entity, EntityWork work) throws SQLException {
        if (plan.awaitsKey(entity.values)) {
            keyedInserts.run(at, entity.values);
        } else if (model().versionPosition() < 0) {
            execute(at, plan.statements().save(), plan.columns().saved(), entity.values);
        } else if (Versions.isUnset(model(), entity.instance)) {
            if (execute(at, plan.statements().saveNew(), plan.columns().inserted(), entity.values) == 0) {
                throw Versions.missing(model(), work.entity(), "saved", at.connection());
            }
        } else {
            saveVersion(at, entity, work);
        }
    }

    private void saveVersion(Workplace at, Prepared entity, EntityWork work) throws SQLException {
        try (KeptStatement kept = at.physical().prepared(plan.statements().save())) {
            plan.bind(kept.statement(), plan.columns().saved(), entity.values);
            try (ResultSet versions = kept.statement().executeQuery()) {
                if (!versions.next()) {
                    throw Versions.missing(model(), work.entity(), "saved", at.connection());
                }
                plan.readVersion(versions, entity.values, at.connection());
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
     * @throws SQLException of the driver
     */
    public void delete(Workplace at, Prepared entity) throws SQLException {
        if (execute(at, plan.statements().delete(), plan.columns().deleted(), entity.values) == 0) {
            throw missing("deleted", at.connection());
        }
    }

    private MissingEntityException missing(String operation, String connection) {
        return Versions.missing(model(), model().name(), operation, connection);
    }

    /**
     * Brings a key to the type of the entity's key.
     *
     * @param key as a caller gave it
     * @param connection for the message of an error
     * @return the values of its columns, to give to the methods below
     * @throws dev.ferro.InvalidValueException if it cannot be a key
     */
    public Object[] key(@Nullable Object key, String connection) {
        return Keys.canonical(plan, key, connection);
    }

    /**
     * Deletes by key.
     *
     * @param at where
     * @param key of {@link #key}
     * @return how many rows went
     * @throws SQLException of the driver
     */
    public int deleteById(Workplace at, Object[] key) throws SQLException {
        try (KeptStatement kept = at.physical().prepared(plan.statements().deleteById())) {
            plan.bindKey(kept.statement(), key);
            return kept.statement().executeUpdate();
        }
    }

    /**
     * Reads an entity again.
     *
     * @param at where
     * @param entity checked; gets all values of its row
     * @throws SQLException of the driver
     */
    public void refresh(Workplace at, Prepared entity) throws SQLException {
        try (KeptStatement kept = at.physical().prepared(plan.statements().findById())) {
            plan.bind(kept.statement(), plan.columns().key(), entity.values);
            try (ResultSet rows = kept.statement().executeQuery()) {
                if (!rows.next()) {
                    throw missing("refreshed", at.connection());
                }
                plan.read(rows, entity.values, at.connection());
            }
        }
    }

    private int execute(Workplace at, String sql, int[] positions, @Nullable Object[] values) throws SQLException {
        try (KeptStatement kept = at.physical().prepared(sql)) {
            plan.bind(kept.statement(), positions, values);
            return kept.statement().executeUpdate();
        }
    }
}
