package dev.ferro.internal.session;

import dev.ferro.Ref;
import dev.ferro.internal.dialect.Held;
import dev.ferro.internal.mapping.EntityModel;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The identity map of a session (R18): one instance per row of a mutable class. It unifies what is read and never answers
 * a read: every row comes from the database, and what it says goes into the attributes that nobody has changed meanwhile.
 * Used by one thread; keeps no instance alive.
 */
final class InstanceMap {

    private final Map<Row, Known> known = new HashMap<>();
    private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
    private long learnt;

    /** A moment to go back to. */
    long now() {
        return learnt;
    }

    /** The instance of a row that was just read, if it is known. */
    <T> @Nullable T refreshed(EntityModel<T> model, @Nullable Object[] values) {
        Row row = row(model, values);
        Known present = row == null ? null : known.get(row);
        Object instance = present == null ? null : present.get();
        if (present == null || instance == null) {
            return null;
        }
        if (!present.row.key().equals(model.identityOf(instance))) {
            // The application has made another entity of it.
            known.remove(present.row);
            return null;
        }
        if (present.refresh(model, instance, values)) {
            present.learnt = ++learnt;
        }
        return model.type().cast(instance);
    }

    void add(EntityModel<?> model, Object created, @Nullable Object[] values) {
        put(model, row(model, values), created, values);
    }

    /** A class instance was saved: later reads of its row find it, unless another instance stands for it already. */
    void saved(EntityModel<?> model, Object instance, @Nullable Object[] values) {
        Row row = row(model, values);
        Known present = row == null ? null : known.get(row);
        if (present == null || !present.refersTo(instance)) {
            if (present == null || present.get() == null) {
                put(model, row, instance, values);
            }
            return;
        }
        present.values = snapshots(model, values);
        present.learnt = ++learnt;
    }

    private void put(EntityModel<?> model, @Nullable Row row, Object instance, @Nullable Object[] values) {
        if (row == null) {
            return;
        }
        for (Object cell = gone.poll(); cell != null; cell = gone.poll()) {
            known.remove(((Known) cell).row, cell);
        }
        known.put(row, new Known(row, instance, gone, snapshots(model, values), ++learnt));
    }

    void forget(EntityModel<?> model, @Nullable Object key) {
        if (key != null) {
            known.remove(new Row(model, key));
        }
    }

    void clear() {
        known.clear();
    }

    /** What was learnt since a moment was learnt in work that did not happen (R14c). */
    void backTo(long moment) {
        known.values().removeIf(cell -> cell.learnt > moment);
    }

    /** None where a key cannot be compared. */
    private static @Nullable Row row(EntityModel<?> model, @Nullable Object[] values) {
        Object key = model.key().identity(values);
        return key == null ? null : new Row(model, key);
    }

    /**
     * What an application changes inside a value must not change what the database said; and what is fetched into a
     * relation must not live as long as this map.
     */
    private static @Nullable Object[] snapshots(EntityModel<?> model, @Nullable Object[] values) {
        @Nullable Object[] snapshots = new Object[model.attributes().size()];
        for (int i = 0; i < snapshots.length; i++) {
            snapshots[i] = snapshot(model, i, values[i]);
        }
        return snapshots;
    }

    private static @Nullable Object snapshot(EntityModel<?> model, int position, @Nullable Object value) {
        return value instanceof Ref<?> reference
                ? Ref.to(reference.entity(), reference.id())
                : Held.snapshot(model.attributes().get(position).type(), value);
    }

    private record Row(EntityModel<?> model, Object key) {}

    /** An instance, and what the database said of its row. */
    private static final class Known extends WeakReference<Object> {
        private final Row row;
        private @Nullable Object[] values;
        private long learnt;

        Known(Row row, Object instance, ReferenceQueue<Object> gone, @Nullable Object[] values, long learnt) {
            super(instance, gone);
            this.row = row;
            this.values = values;
            this.learnt = learnt;
        }

        /** Attributes that the application has changed stay as they are: the change is not saved yet, and not lost. */
        boolean refresh(EntityModel<?> model, Object instance, @Nullable Object[] fresh) {
            @Nullable Object[] said = snapshots(model, fresh);
            if (Arrays.deepEquals(values, said)) {
                return false;
            }
            @Nullable Object[] held = model.instances().values(instance);
            @Nullable Object[] wanted = held.clone();
            for (int i = 0; i < said.length; i++) {
                if (!Objects.deepEquals(values[i], said[i])
                        && Objects.deepEquals(snapshot(model, i, held[i]), values[i])) {
                    wanted[i] = fresh[i];
                }
            }
            model.instances().write(instance, held, wanted);
            values = said;
            return true;
        }
    }
}
