package dev.ferro.internal.pool;

import java.util.regex.Pattern;

/** Recognises what containers say when somebody else than the transaction manager ends a JTA transaction. */
public final class Enlistment {

    /** IronJacamar (WildFly), Open Liberty, Agroal (Quarkus). No SQLSTATE says it. */
    private static final Pattern WORDS = Pattern.compile(
            "IJ0310(17|18|19|21)|managed transaction|DSRA93\\d\\d|global transaction|enlist"
                    + "|taking part (in|of) (a )?transaction",
            Pattern.CASE_INSENSITIVE);

    private Enlistment() {}

    /**
     * Looks into an exception of a container's connection.
     *
     * @param failed the exception
     * @return true if its data source takes part in JTA transactions
     */
    public static boolean isSaidBy(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && WORDS.matcher(cause.getMessage()).find()) {
                return true;
            }
        }
        return false;
    }
}
