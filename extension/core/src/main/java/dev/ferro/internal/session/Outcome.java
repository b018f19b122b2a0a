package dev.ferro.internal.session;

import org.jspecify.annotations.Nullable;

/**
 * How a transaction ended.
 *
 * @param kind what became of it
 * @param trouble what its caller must be told, or null
 */
record Outcome(Kind kind, @Nullable RuntimeException trouble) {

    enum Kind {
        COMMITTED,
        ROLLED_BACK,
        UNKNOWN
    }

    static final Outcome COMMITTED = new Outcome(Kind.COMMITTED, null);
    static final Outcome ROLLED_BACK = new Outcome(Kind.ROLLED_BACK, null);
    static final Outcome UNKNOWN = new Outcome(Kind.UNKNOWN, null);

    static Outcome rolledBack(RuntimeException trouble) {
        return new Outcome(Kind.ROLLED_BACK, trouble);
    }

    static Outcome unknown(RuntimeException trouble) {
        return new Outcome(Kind.UNKNOWN, trouble);
    }

    boolean isRolledBack() {
        return kind == Kind.ROLLED_BACK;
    }
}
