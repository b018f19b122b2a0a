package dev.ferro.internal.session;

import dev.ferro.TransactionException;
import dev.ferro.internal.errors.Messages;
import org.jspecify.annotations.Nullable;

/** Whether the physical connection of a session can still be used, and why not. Used by one thread. */
final class Breakage {

    private @Nullable Throwable cause;
    private boolean torn;

    /** It is gone, as the database or the driver said. */
    void broken(Throwable failure) {
        cause = cause == null ? failure : cause;
    }

    /**
     * Something ended the driver's conversation with the database in the middle of a word: whoever went on would hear the
     * answer to another question.
     */
    void torn(Throwable unsure) {
        broken(unsure);
        torn = true;
    }

    boolean isTorn() {
        return torn;
    }

    void check(Object what, String connection) {
        if (cause != null) {
            throw new TransactionException(
                    connection, Messages.MSG.broken(what.toString(), connection, Failures.reason(cause)), cause);
        }
    }
}
