package dev.ferro.internal.sql;

import dev.ferro.internal.mapping.EntityModel;
import org.jspecify.annotations.Nullable;

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

    private static final String UPDATED = "updated";

    /** For rows that have their keys. */
    static Step of(EntityPlan<?> plan, Writing writing) {
        EntityStatements statements = plan.statements();
        return switch (writing) {
            case INSERT -> new Step(statements.insert(), plan.columns().inserted(), false, "");
            case SAVE -> new Step(statements.save(), plan.columns().saved(), false, "");
            case UPDATE -> new Step(statements.update(), plan.columns().updated(), false, UPDATED);
            case DELETE -> new Step(statements.delete(), plan.columns().deleted(), false, "deleted");
            case REFRESH -> throw new IllegalArgumentException("nothing is written by " + writing);
        };
    }

    /** For rows to which the database gives their keys. */
    static Step forKeys(EntityPlan<?> plan) {
        return new Step(plan.statements().insertGenerated(), plan.columns().insertedGenerated(), true, "");
    }

    /** The same, where the keys may not be read (Q9). */
    static Step withoutKeys(EntityPlan<?> plan) {
        return new Step(plan.statements().insertBlind(), plan.columns().insertedGenerated(), false, "");
    }

    /** What the database has counted, the row counts as well. */
    void done(EntityModel<?> model, @Nullable Object[] values) {
        if (operation.equals(UPDATED)) {
            Versions.advance(model, values);
        }
    }
}
