package dev.ferro.internal.session;

import java.util.ArrayList;
import java.util.List;

/** The instances saved in a transaction. Those that nobody holds any more are dropped now and then. */
final class SavedInstances {

    private static final int MANY = 1024;

    private final List<SavedInstance> saved = new ArrayList<>();
    private int full = MANY;

    void add(SavedInstance instance) {
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
        saved.clear();
    }
}
