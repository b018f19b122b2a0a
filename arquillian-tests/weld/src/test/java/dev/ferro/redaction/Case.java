package dev.ferro.redaction;

import java.util.function.UnaryOperator;

/**
 * One way to fail, to be gone with any secret.
 *
 * @param name unique, and free of secrets
 * @param sort what the secret is
 * @param attempt what happens
 * @param form how the secret is written
 */
record Case(String name, Sort sort, UnaryOperator<String> form, Attempt attempt) {

    /** What a secret is. */
    enum Sort {
        /** It may appear nowhere. */
        CREDENTIAL,
        /** A value in a statement: it may appear where that statement's text is held, and nowhere else. */
        STATEMENT
    }

    /** Goes the way; what it throws is recorded like everything else. */
    @FunctionalInterface
    interface Attempt {
        void with(String secret, Recorder recorder) throws Exception;
    }

    static Case credential(String name, Form form, Attempt attempt) {
        return new Case(name + " [" + form.name() + "]", Sort.CREDENTIAL, form.writing(), attempt);
    }

    static Case statement(String name, Form form, Attempt attempt) {
        return new Case(name + " [" + form.name() + "]", Sort.STATEMENT, form.writing(), attempt);
    }

    void run(String canary, Recorder recorder) {
        recorder.attempt(() -> attempt.with(form.apply(canary), recorder));
    }
}
