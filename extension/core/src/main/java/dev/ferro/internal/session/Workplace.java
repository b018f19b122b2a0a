package dev.ferro.internal.session;

import dev.ferro.Ref;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.mapping.Access;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.pool.ConnectionIdentity;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.pool.PhysicalConnection;
import org.jspecify.annotations.Nullable;

/** Where work is done: a physical connection of a named one, and who learns of the instances made there. */
public final class Workplace {

    private final NamedConnection connection;
    private final PhysicalConnection physical;
    private final Origins origins;
    private final LoadedInstances loaded;
    private final @Nullable InstanceMap instances;

    Workplace(
            NamedConnection connection, PhysicalConnection physical, Origins origins, @Nullable InstanceMap instances) {
        this.connection = connection;
        this.physical = physical;
        this.loaded = new LoadedInstances(origins, connection.identity());
        this.origins = origins;
        this.instances = instances;
    }

    /**
     * The physical connection.
     *
     * @return for the time of the work only
     */
    public PhysicalConnection physical() {
        return physical;
    }

    /**
     * The named connection, for the message of an error.
     *
     * @return its name
     */
    public String connection() {
        return connection.name();
    }

    /**
     * How the database of this connection does things.
     *
     * @return its dialect
     */
    public Dialect dialect() {
        return connection.dialect();
    }

    /**
     * The generation of the named connection.
     *
     * @return always the same object
     */
    public ConnectionIdentity identity() {
        return connection.identity();
    }

    /**
     * Makes an instance of a row that was read, or finds the one that this session made of it before (R18), and notes where
     * it came from (R19), and its relations with it (R19a).
     *
     * @param model of the entity
     * @param values of the row, in the order of the attributes
     * @param <T> the entity class
     * @return the instance
     */
    public <T> T hydrated(EntityModel<T> model, @Nullable Object[] values) {
        T instance = related(model, values);
        if (instances != null && !model.isRecord()) {
            model.instances().references(instance).forEach(Workplace::forgetFetched);
            model.instances().relations(instance).forEach(Workplace::forgetFetched);
        }
        return instance;
    }

    private static void forgetFetched(Object relation) {
        if (relation instanceof Fetching fetching) {
            fetching.forgetFetched();
        }
    }

    /**
     * The same for what is read because others are related to it: what was fetched into it stays, because it may have been
     * fetched a moment ago.
     *
     * @param model of the entity
     * @param values of the row, in the order of the attributes
     * @param <T> the entity class
     * @return the instance
     */
    public <T> T related(EntityModel<T> model, @Nullable Object[] values) {
        for (Object value : values) {
            if (value instanceof OriginHolder holder) {
                holder.origin(connection.identity());
            }
        }
        if (instances == null || model.isRecord()) {
            return loaded(model.instances().create(values));
        }
        T known = instances.refreshed(model, values);
        if (known != null) {
            confirm(model, known, values);
            return known;
        }
        T created = model.instances().create(values);
        instances.add(model, created, values);
        return loaded(created);
    }

    private <T> T loaded(T created) {
        loaded.add(created);
        return created;
    }

    /**
     * A reference that the application made, and that its row confirms, gives way to the one that was read: it can find
     * its target. The one that was made may be held by others, and has no origin.
     */
    private void confirm(EntityModel<?> model, Object known, @Nullable Object[] values) {
        for (int i = 0; i < model.attributes().size(); i++) {
            if (values[i] instanceof Ref<?> read) {
                Access access = model.attributes().get(i).access();
                Object held = access.get(known);
                if (held instanceof OriginHolder) {
                    cameFromHere(held);
                } else if (read.equals(held)) {
                    access.set(known, read);
                }
            }
        }
    }

    /** After its instance was detached it came from nowhere. */
    private void cameFromHere(Object reference) {
        if (origins.of(reference) == null) {
            origins.remember(reference, connection.identity());
        }
    }

    /** The work is done: what was made in it is about to be given away. */
    void succeeded() {
        loaded.note();
    }

    /** Whatever became of it: what was not given away is not remembered. */
    void finished() {
        loaded.forget();
    }

    /** Forgets what this session knows of instances, because what follows may change any row. */
    public void forgetInstances() {
        if (instances != null) {
            instances.clear();
        }
    }
}
