package dev.ferro.internal.session;

import dev.ferro.internal.mapping.EntityModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The instances saved in a transaction. Those that nobody holds any more are dropped now and then. */
final class SavedInstances {

    private static final int MANY = 1024;

    private final List<SavedInstance> saved = new ArrayList<>();
    private final Set<EntityModel<?>> models = new HashSet<>();
    private int full = MANY;

    /** Of all that were saved, those dropped included. */
    Set<EntityModel<?>> models() {
        return models;
    }

    void add(SavedInstance instance) {
        models.add(instance.model());
        if (saved.size() >= full) {
            saved.removeIf(one -> one.refersTo(null));
            full = Math.max(MANY, saved.size() * 2);
        }
        saved.add(instance);
    }

    /** The last first, so that an instance saved twice is in the end what it was before the first time. */
    void undo(Origins origins) {
        for (int i = saved.size() - 1; i >= 0; i--) {
            saved.get(i).undo(origins);
        }
        saved.clear();
    }

    void moveTo(SavedInstances parent) {
        saved.forEach(parent::add);
        parent.models.addAll(models);
        saved.clear();
    }
}
