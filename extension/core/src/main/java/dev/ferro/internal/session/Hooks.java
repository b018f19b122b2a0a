package dev.ferro.internal.session;

import dev.ferro.internal.errors.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** What is to run after the outermost end (R14d), in the order in which it was registered. */
final class Hooks {

    private static final Logger LOG = Logger.getLogger("dev.ferro.transaction");

    private final List<Hook> hooks = new ArrayList<>();

    void afterCommit(Runnable hook) {
        hooks.add(new Hook(When.COMMITTED, hook));
    }

    void afterRollback(Runnable hook) {
        hooks.add(new Hook(When.ROLLED_BACK, hook));
    }

    /** What a nested transaction was told: if it is rolled back, its fate is decided whatever becomes of the rest. */
    void moveTo(Hooks parent, Outcome nested) {
        for (Hook hook : hooks) {
            if (!nested.isRolledBack()) {
                parent.hooks.add(hook);
            } else if (hook.when != When.COMMITTED) {
                parent.hooks.add(new Hook(When.DECIDED, hook.run));
            }
        }
        hooks.clear();
    }

    void run(Outcome outcome) {
        if (hooks.isEmpty()) {
            return;
        }
        Ambient.Suspended around = Ambient.suspend();
        try {
            hooks.stream().filter(hook -> hook.when.fits(outcome)).forEach(Hook::runReported);
        } finally {
            around.resume();
        }
    }

    private enum When {
        COMMITTED,
        ROLLED_BACK,
        DECIDED;

        boolean fits(Outcome outcome) {
            return switch (this) {
                case COMMITTED -> outcome.kind() == Outcome.Kind.COMMITTED;
                case ROLLED_BACK -> outcome.isRolledBack();
                case DECIDED -> true;
            };
        }
    }

    private record Hook(When when, Runnable run) {

        /** The transaction is over: nothing that a hook throws can change that, and the other hooks still run. */
        void runReported() {
            try {
                run.run();
            } catch (Throwable failed) {
                LOG.error(Messages.MSG.hookFailed(failed.getClass().getName()), failed);
            }
        }
    }
}
