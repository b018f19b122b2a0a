package dev.ferro.quickstart;

import dev.ferro.FerroError;
import dev.ferro.FerroException;
import java.util.function.Supplier;

/** What came of a deliberate mistake; the exit code depends on it. */
record Refusal(boolean asExpected, String outcome) {

    /** Makes the mistake. Refused for another reason is not refused: the next time that reason may be missing. */
    static Refusal of(String expectedId, Supplier<?> mistake) {
        try {
            return new Refusal(false, "NOT REFUSED: " + mistake.get());
        } catch (FerroException refused) {
            FerroError error = refused;
            return error.errorId().equals(expectedId)
                    ? new Refusal(true, "refused: " + refused.getMessage())
                    : new Refusal(false, "NOT REFUSED WITH " + expectedId + ", but: " + refused.getMessage());
        }
    }

    @Override
    public String toString() {
        return outcome;
    }
}
