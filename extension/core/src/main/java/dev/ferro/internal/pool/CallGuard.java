package dev.ferro.internal.pool;

import java.sql.SQLException;

/** Hears of the calls that a borrower makes on what belongs to somebody else. */
public interface CallGuard {

    /** For what belongs to the borrower alone. */
    CallGuard NONE = new CallGuard() {
        @Override
        public void check() {}

        @Override
        public void failed(SQLException failure) {}

        @Override
        public void torn(Error unsure) {}
    };

    /**
     * Checks whether the call may be made now, by this thread.
     *
     * @throws SQLException if it may not; its cause is Ferro's own exception
     */
    void check() throws SQLException;

    /**
     * Hears that a call failed.
     *
     * @param failure of the driver; it goes to the borrower as it is
     */
    void failed(SQLException failure);

    /**
     * Hears that an {@link Error} ended a call, wherever in the driver's conversation with the database that was.
     *
     * @param unsure the error
     */
    void torn(Error unsure);
}
