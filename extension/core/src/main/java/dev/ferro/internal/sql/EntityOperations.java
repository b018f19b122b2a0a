package dev.ferro.internal.sql;

import dev.ferro.internal.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with one entity on one dialect, sorted by what it takes: a row or many, a key or unique attributes.
 * Thread-safe.
 *
 * @param <T> the entity class
 */
public final class EntityOperations<T> {

    private final EntityPlan<T> plan;
    private final EntityWrites<T> writes;
    private final EntityReads<T> reads;
    private final EntityFetches<T> fetches;
    private final BulkOperations<T> bulk;
    private final UpsertOperations<T> upsert;

    EntityOperations(EntityPlan<T> plan, Dialect dialect) {
        KeyedInserts<T> keyedInserts = new KeyedInserts<>(plan, dialect);
        this.plan = plan;
        this.writes = new EntityWrites<>(plan, keyedInserts);
        this.reads = new EntityReads<>(plan);
        this.fetches = new EntityFetches<>(plan, dialect);
        this.bulk = new BulkOperations<>(plan, writes, keyedInserts, dialect);
        this.upsert = new UpsertOperations<>(plan);
    }

    /**
     * What can be done with the row of one instance.
     *
     * @return always the same
     */
    public EntityWrites<T> writes() {
        return writes;
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

    /**
     * Checks the values of an instance that a writing will send.
     *
     * @param instance an entity
     * @param writing what is to be done with it
     * @param connection for the message of an error
     * @return the checked instance
     * @throws dev.ferro.InvalidValueException if a value cannot be kept
     */
    public Prepared<T> prepare(T instance, Writing writing, String connection) {
        return Prepared.of(plan, instance, writing, connection);
    }

    /**
     * Brings a key to the type of the entity's key.
     *
     * @param key as a caller gave it
     * @param connection for the message of an error
     * @return the values of its columns, to give to what reads or deletes by key
     * @throws dev.ferro.InvalidValueException if it cannot be a key
     */
    public Object[] key(@Nullable Object key, String connection) {
        return Keys.canonical(plan, key, connection);
    }
}
