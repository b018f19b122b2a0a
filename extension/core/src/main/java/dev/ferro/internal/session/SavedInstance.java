package dev.ferro.internal.session;

import dev.ferro.internal.mapping.Access;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.pool.ConnectionIdentity;
import java.lang.ref.WeakReference;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an instance was before it was saved, for the case of a rollback (R14c, R19b). Does not keep it alive. */
final class SavedInstance extends WeakReference<Object> {

    /** Stands for a relation that stays as it is. */
    private static final Object ATTACHED = new Object();

    private final EntityModel<?> model;
    private final @Nullable ConnectionIdentity originBefore;
    private final @Nullable Object[] before;
    private final @Nullable Object[] after;
    private final @Nullable Object[] relations;

    SavedInstance(
            EntityModel<?> model,
            Object instance,
            @Nullable ConnectionIdentity originBefore,
            @Nullable Object[] values) {
        super(instance);
        this.model = model;
        this.originBefore = originBefore;
        int[] given = model.keyAndVersion();
        this.before = new Object[given.length];
        this.after = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            before[i] = model.attributes().get(given[i]).access().get(instance);
            after[i] = values[given[i]];
        }
        this.relations = model.isRecord() ? new Object[0] : relations(model, instance);
    }

    /** One that hangs on a row already is not held: what was fetched into it may lead back to the instance. */
    private static @Nullable Object[] relations(EntityModel<?> model, Object instance) {
        @Nullable Object[] held = new Object[model.relations().size()];
        for (int i = 0; i < held.length; i++) {
            Object relation = model.relations().get(i).access().get(instance);
            held[i] = relation instanceof OriginHolder ? ATTACHED : relation;
        }
        return held;
    }

    EntityModel<?> model() {
        return model;
    }

    void undo(Origins origins) {
        Object instance = get();
        if (instance == null) {
            return;
        }
        if (originBefore == null) {
            origins.forget(instance);
        } else if (origins.of(instance) != null) {
            // Unless it was detached meanwhile: that stays.
            origins.remember(instance, originBefore);
        }
        if (!model.isRecord()) {
            giveBack(instance);
            giveBackRelations(instance);
        }
    }

    /** What hangs on a key that was taken back would list the row that gets this key next. */
    private void giveBackRelations(Object instance) {
        for (int i = 0; i < relations.length; i++) {
            Access access = model.relations().get(i).access();
            if (relations[i] != ATTACHED && access.get(instance) instanceof OriginHolder) {
                access.set(instance, relations[i]);
            }
        }
    }

    /** Key and version, unless the application has set another one meanwhile. */
    private void giveBack(Object instance) {
        int[] given = model.keyAndVersion();
        for (int i = 0; i < before.length; i++) {
            Access access = model.attributes().get(given[i]).access();
            if (!Objects.equals(before[i], after[i]) && Objects.equals(access.get(instance), after[i])) {
                access.set(instance, before[i]);
            }
        }
    }
}
