package dev.ferro.internal.pool;

import dev.ferro.ConnectionSettings;
import dev.ferro.ContainerDataSource;
import dev.ferro.Database;
import dev.ferro.DatabaseFault;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.errors.Reasons;
import dev.ferro.internal.settings.Drivers;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Says why a data source of the container gave no physical connection, in words of ours. Immutable. */
final class LendingFailures {

    private final String connection;
    private final String dataSource;

    LendingFailures(ConnectionSettings settings, ContainerDataSource container) {
        connection = settings.name();
        dataSource = container.name();
    }

    ConnectException unavailable(SQLException failed) {
        Optional<DatabaseFault> fault = fault(failed);
        String reason = fault.map(Reasons::words)
                .orElseGet(() -> root(failed).getClass().getName() + ", whose text is"
                        + " left out because it may quote credentials");
        return new ConnectException(
                Messages.MSG.dataSourceUnavailable(connection, dataSource, reason), fault.orElse(null));
    }

    /** For what only a data source in a JTA transaction refuses. */
    ConnectException enlistedOr(SQLException failed) {
        return failed.getSQLState() == null || Enlistment.isSaidBy(failed)
                ? new ConnectException(Messages.MSG.enlisted(connection, dataSource, Reasons.NON_JTA), null)
                : unavailable(failed);
    }

    /** The container wraps what the driver said. Which driver it is may not be known yet. */
    private static Optional<DatabaseFault> fault(SQLException failed) {
        return Stream.of(Database.values())
                .filter(Drivers::isThere)
                .map(database -> Dialect.of(database).faults())
                .flatMap(faults -> causes(failed).map(faults::read))
                .filter(fault -> fault.message() != null)
                .findFirst();
    }

    private static Stream<SQLException> causes(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }

    private static Throwable root(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
