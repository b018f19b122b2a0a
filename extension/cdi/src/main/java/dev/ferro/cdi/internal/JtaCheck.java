package dev.ferro.cdi.internal;

import dev.ferro.internal.pool.Enlistment;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Tries a commit inside a JTA transaction, which a data source that takes part in one refuses. Loaded only where the API
 * of Jakarta Transactions is there.
 */
final class JtaCheck {

    private static final Logger LOG = Logger.getLogger(JtaCheck.class);

    private JtaCheck() {}

    static boolean isJta(DataSource source, Instance<Object> container) {
        return find(container)
                .filter(transactions -> isJta(source, transactions))
                .isPresent();
    }

    @SuppressWarnings("BanJNDI") // a constant of the platform
    private static Optional<UserTransaction> find(Instance<Object> container) {
        Instance<UserTransaction> beans = container.select(UserTransaction.class);
        if (beans.isResolvable()) {
            return Optional.of(beans.get());
        }
        try {
            return Optional.ofNullable(InitialContext.doLookup("java:comp/UserTransaction"));
        } catch (NamingException absent) {
            return Optional.empty();
        }
    }

    /** Where somebody began one already, the trial is made in it, and it is left to go on. */
    private static boolean isJta(DataSource source, UserTransaction transactions) {
        boolean begun = false;
        try {
            if (transactions.getStatus() == Status.STATUS_NO_TRANSACTION) {
                transactions.begin();
                begun = true;
            }
            return refusesToCommit(source);
        } catch (NotSupportedException | SystemException | RuntimeException untried) {
            // None can be begun here; what Ferro borrows later is still looked at.
            LOG.debugf(
                    "no JTA transaction to try a data source in: %s",
                    untried.getClass().getName());
            return false;
        } finally {
            if (begun) {
                end(transactions);
            }
        }
    }

    private static void end(UserTransaction transactions) {
        try {
            transactions.rollback();
        } catch (SystemException | RuntimeException gone) {
            LOG.debugf(
                    "the trial of a data source did not end: %s",
                    gone.getClass().getName());
        }
    }

    private static boolean refusesToCommit(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            // Some take part only when something is done.
            statement.execute("select 1");
            return !commits(connection);
        } catch (SQLException unreachable) {
            // Told when Ferro itself asks for a connection.
            LOG.debugf(
                    "a data source could not be tried: %s",
                    unreachable.getClass().getName());
            return false;
        }
    }

    private static boolean commits(Connection connection) throws SQLException {
        boolean before = connection.getAutoCommit();
        try {
            connection.setAutoCommit(false);
            connection.commit();
        } catch (SQLException refused) {
            if (Enlistment.isReasonOf(refused, connection)) {
                return false;
            }
            throw refused;
        }
        connection.setAutoCommit(before);
        return true;
    }
}
