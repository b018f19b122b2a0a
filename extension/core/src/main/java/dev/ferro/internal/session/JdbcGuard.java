package dev.ferro.internal.session;

import dev.ferro.TransactionException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.pool.PinGuard;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Lets JDBC take part in a session: each call comes from the session's thread, while the block in which the handle was
 * taken is still running, and in the innermost transaction, which may not have begun yet on the database.
 */
final class JdbcGuard implements PinGuard {

    private final ActiveSession session;
    private final @Nullable ActiveTransaction takenIn;

    JdbcGuard(ActiveSession session, @Nullable ActiveTransaction takenIn) {
        this.session = session;
        this.takenIn = takenIn;
    }

    @Override
    public void check() throws SQLException {
        try {
            session.checkUser("session");
            if (takenIn != null) {
                takenIn.checkUser();
            }
            session.ready("DataSource using " + session.connection());
            session.forgetInstances();
        } catch (RuntimeException refused) {
            throw new SQLException(refused.getMessage(), refused);
        }
    }

    @Override
    public void torn(Error unsure) {
        session.tear(unsure);
    }

    @Override
    public boolean inTransaction() {
        return session.transaction() != null;
    }

    @Override
    public void failed(SQLException failure) {
        session.checkStillOpen("DataSource using " + session.connection(), failure);
    }

    @Override
    public void aborted() {
        session.aborted("DataSource using " + session.connection());
    }

    @Override
    public SQLException refusal(String call) {
        String name = session.connection();
        TransactionException refused = new TransactionException(
                name, inTransaction() ? Messages.MSG.notYours(call, name) : Messages.MSG.noTransaction(call, name));
        return new SQLException(refused.getMessage(), refused);
    }
}
