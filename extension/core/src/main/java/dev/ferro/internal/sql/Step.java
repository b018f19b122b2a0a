package dev.ferro.internal.sql;

/**
 * One statement that is run for many rows.
 *
 * @param sql the text
 * @param positions of the values that it binds
 * @param keys whether a key comes back for each row
 * @param operation what is done with a row that must be there, for the message of an error; empty if none must
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Step(String sql, int[] positions, boolean keys, String operation) {

    /** For rows that have their keys. */
    static Step of(EntityPlan<?> plan, Writing writing) {
        EntityStatements statements = plan.statements();
        return switch (writing) {
            case INSERT -> new Step(statements.insert(), plan.inserted(), false, "");
            case SAVE -> new Step(statements.save(), plan.saved(), false, "");
            case UPDATE -> new Step(statements.update(), plan.updated(), false, "updated");
            case DELETE -> new Step(statements.delete(), plan.key(), false, "deleted");
            case REFRESH -> throw new IllegalArgumentException("nothing is written by " + writing);
        };
    }

    /** For rows to which the database gives their keys. */
    static Step forKeys(EntityPlan<?> plan) {
        return new Step(plan.statements().insertGenerated(), plan.insertedGenerated(), true, "");
    }

    /** The same, where the keys may not be read (Q9). */
    static Step withoutKeys(EntityPlan<?> plan) {
        return new Step(plan.insertBlind(), plan.insertedGenerated(), false, "");
    }
}
