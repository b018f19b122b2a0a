package dev.ferro.internal.session;

import dev.ferro.DatabaseFault;
import dev.ferro.FerroError;
import dev.ferro.StatementException;
import dev.ferro.UnknownOutcomeException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.errors.Reasons;
import dev.ferro.internal.pool.Enlistment;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.pool.PhysicalConnection;
import java.sql.SQLException;

/** Makes exceptions of the driver into ours, and sees to the physical connection they came from. */
final class Failures {

    private Failures() {}

    /** Ours can be shown; what others say may quote data. */
    static String reason(Throwable failure) {
        return failure instanceof FerroError
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
    }

    static boolean isFatal(NamedConnection connection, SQLException failed) {
        return connection.dialect().faults().isFatal(failed);
    }

    static StatementException statement(
            NamedConnection connection, PhysicalConnection physical, Object what, SQLException failed) {
        boolean enlisted = connection.settings().dataSource().isPresent() && Enlistment.isSaidBy(failed);
        if (enlisted || isFatal(connection, failed)) {
            physical.discard();
        } else {
            physical.forgetStatements();
        }
        DatabaseFault fault = connection.dialect().faults().read(failed);
        String message = enlisted
                ? Messages.MSG.enlisted(
                        connection.name(),
                        connection.settings().dataSource().orElseThrow().name(),
                        Reasons.NON_JTA)
                : Messages.MSG.statement(what.toString(), connection.name(), Reasons.of(fault));
        return new StatementException(connection.name(), message, fault);
    }

    static UnknownOutcomeException unknownOutcome(
            NamedConnection connection, PhysicalConnection physical, SQLException failed) {
        physical.discard();
        DatabaseFault fault = connection.dialect().faults().read(failed);
        return new UnknownOutcomeException(
                connection.name(), Messages.MSG.unknownOutcome(connection.name(), Reasons.of(fault)), fault);
    }
}
