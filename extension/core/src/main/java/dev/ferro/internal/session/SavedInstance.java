package dev.ferro.internal.session;

import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.pool.ConnectionIdentity;
import java.lang.ref.WeakReference;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an instance was before it was saved, for the case of a rollback (R14c, R19b). Does not keep it alive. */
final class SavedInstance extends WeakReference<Object> {

    private final EntityModel<?> model;
    private final @Nullable ConnectionIdentity originBefore;
    private final @Nullable Object keyBefore;
    private final @Nullable Object keyAfter;

    SavedInstance(
            EntityModel<?> model,
            Object instance,
            @Nullable ConnectionIdentity originBefore,
            @Nullable Object keyAfter) {
        super(instance);
        this.model = model;
        this.originBefore = originBefore;
        this.keyBefore = model.id().access().get(instance);
        this.keyAfter = keyAfter;
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
        if (!model.isRecord() && !Objects.equals(keyBefore, keyAfter)) {
            giveBackKey(instance);
        }
    }

    /** Unless the application has set another one meanwhile. */
    private void giveBackKey(Object instance) {
        if (Objects.equals(model.id().access().get(instance), keyAfter)) {
            model.id().access().set(instance, keyBefore);
        }
    }
}
