package dev.ferro.internal.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Recognises what containers say when somebody else than the transaction manager ends a JTA transaction. */
public final class Enlistment {

    /** IronJacamar (WildFly), Open Liberty, Agroal (Quarkus). They give no SQLSTATE, as a database does for its errors. */
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
            if (!isOfTheDatabase(cause)
                    && cause.getMessage() != null
                    && WORDS.matcher(cause.getMessage()).find()) {
                return true;
            }
        }
        return false;
    }

    /** Its text may hold the same words, as names of tables or in values. SQLite's errors have no SQLSTATE. */
    private static boolean isOfTheDatabase(Throwable cause) {
        return cause instanceof SQLException failed
                && (failed.getSQLState() != null || cause.getClass().getName().startsWith("org.sqlite."));
    }

    /**
     * Tells why a connection refused to end or begin a transaction: one of a container that does not say so in words we
     * know does, but it is alive.
     *
     * @param refused what it said
     * @param handle the connection
     * @return true if its data source takes part in JTA transactions, false if the physical connection is dead
     */
    public static boolean isReasonOf(SQLException refused, Connection handle) {
        return isSaidBy(refused) || Pools.isAlive(handle);
    }
}
