package dev.ferro.internal.sql;

import dev.ferro.internal.pool.ConnectionIdentity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An instance with its values, checked before anything is borrowed; they become its own when the work is done. Used by one
 * thread.
 *
 * @param <T> the entity class
 */
public final class Prepared<T> {

    private final EntityPlan<T> plan;
    private final T instance;
    private final @Nullable Object[] values;

    private Prepared(EntityPlan<T> plan, T instance, @Nullable Object[] values) {
        this.plan = plan;
        this.instance = instance;
        this.values = values;
    }

    /** Checks the values that a writing will send. */
    static <T> Prepared<T> of(EntityPlan<T> plan, T instance, Writing writing, String connection) {
        Objects.requireNonNull(instance, () -> plan.model().name() + " is null");
        int[] sent = switch (writing) {
            case INSERT -> plan.columns().inserted();
            case SAVE -> plan.columns().saved();
            case UPDATE -> plan.columns().updated();
            case DELETE -> plan.columns().deleted();
            case REFRESH -> plan.columns().key();
        };
        @Nullable Object[] values = plan.canonical(instance, sent, writing, connection);
        if (writing == Writing.UPDATE || writing == Writing.SAVE) {
            Versions.checkNext(plan.model(), values, connection);
        }
        return new Prepared<>(plan, instance, values);
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
     * Whether the database is to give the key.
     *
     * @return true if it is to be inserted or saved, and has none yet
     */
    public boolean awaitsKey() {
        return plan.awaitsKey(values);
    }

    /**
     * Whether inserting or saving may be refused after the database did it, and so needs a transaction of its own.
     *
     * @return true if it must be taken back then
     */
    public boolean mayBeTakenBack() {
        return plan.keyMayBeRefused() && awaitsKey();
    }

    /**
     * The entity as it is in the database. To be called once the work is committed: a failed insert leaves no key behind.
     *
     * @param origin where it was saved
     * @return the instance of a class with what changed in it, or a new record
     */
    public T stored(ConnectionIdentity origin) {
        return plan.stored(instance, values, origin);
    }
}
