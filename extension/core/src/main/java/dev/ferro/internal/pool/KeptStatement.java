package dev.ferro.internal.pool;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

/**
 * A prepared statement on loan: closing it gives it back to the physical connection that keeps it, prepared, for the
 * next time. Used by one thread at a time.
 */
public final class KeptStatement implements AutoCloseable {

    private final PreparedStatement statement;
    private PreparedStatement shown;
    private boolean kept;
    private boolean taken = true;

    KeptStatement(PreparedStatement statement, boolean kept) {
        this.statement = statement;
        this.shown = statement;
        this.kept = kept;
    }

    /**
     * The driver's statement; its results must be closed before it is given back.
     *
     * @return the statement
     */
    public PreparedStatement statement() {
        return shown;
    }

    /** For the time of this loan. */
    KeptStatement noted(UnaryOperator<PreparedStatement> log) {
        shown = log.apply(statement);
        return this;
    }

    @Override
    public void close() throws SQLException {
        taken = false;
        if (!kept) {
            statement.close();
        }
    }

    boolean isTaken() {
        return taken;
    }

    void take() {
        taken = true;
    }

    /** Out of the cache: closed at once, or when it is given back. */
    void drop() throws SQLException {
        kept = false;
        if (!taken) {
            statement.close();
        }
    }
}
