package dev.ferro.internal.transaction;

import java.util.ArrayList;
import java.util.List;

/**
 * Which throwables roll back: all of them, unless declared otherwise (R14b). Among the declared types that fit a throwable
 * the nearest one decides, and rolling back wins where both say the same type. Immutable.
 *
 * @param rollbackOn types that roll back
 * @param dontRollbackOn types that do not
 */
record RollbackRules(List<Class<? extends Throwable>> rollbackOn, List<Class<? extends Throwable>> dontRollbackOn) {

    static final RollbackRules ALL = new RollbackRules(List.of(), List.of());

    RollbackRules rollingBackOn(Class<? extends Throwable> type) {
        return new RollbackRules(with(rollbackOn, type), dontRollbackOn);
    }

    RollbackRules committingOn(Class<? extends Throwable> type) {
        return new RollbackRules(rollbackOn, with(dontRollbackOn, type));
    }

    private static List<Class<? extends Throwable>> with(
            List<Class<? extends Throwable>> types, Class<? extends Throwable> type) {
        List<Class<? extends Throwable>> more = new ArrayList<>(types);
        more.add(type);
        return List.copyOf(more);
    }

    boolean commits(Throwable thrown) {
        if (dontRollbackOn.isEmpty()) {
            return false;
        }
        for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
            if (rollbackOn.contains(type)) {
                return false;
            }
            if (dontRollbackOn.contains(type)) {
                return true;
            }
        }
        return false;
    }
}
