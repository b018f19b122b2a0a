package dev.ferro.internal.schema;

import dev.ferro.DatabaseFault;
import dev.ferro.SchemaDifference;
import dev.ferro.internal.dialect.FaultReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Runs the statements that mend differences, one after the other in one transaction. Used by one thread. */
final class Alteration {

    static final Logger LOG = Logger.getLogger("dev.ferro.schema");

    private static final String SAVEPOINT = "ferro_schema";

    /** What a database says where rows contradict what is to be added. */
    private static final Set<DatabaseFault.Kind> CONTRADICTED = Set.of(
            DatabaseFault.Kind.UNIQUE,
            DatabaseFault.Kind.NOT_NULL,
            DatabaseFault.Kind.CHECK,
            DatabaseFault.Kind.FOREIGN_KEY);

    private final String connection;
    private final Connection driver;
    private final FaultReader faults;
    private final Change change;

    Alteration(String connection, Connection driver, FaultReader faults, Change change) {
        this.connection = connection;
        this.driver = driver;
        this.faults = faults;
        this.change = change;
    }

    void run(SchemaDifference difference) throws SQLException {
        change.at(difference);
        for (String sql : difference.additions()) {
            execute(sql);
        }
        LOG.infof("%s: %s; it is added", connection, difference.description());
    }

    /** Returns what is left, where the rows that are there do not let it be added. */
    Optional<SchemaDifference> attempt(SchemaDifference difference) throws SQLException {
        change.at(difference);
        execute("savepoint " + SAVEPOINT);
        try {
            run(difference);
            execute("release savepoint " + SAVEPOINT);
            return Optional.empty();
        } catch (SQLException refused) {
            if (!CONTRADICTED.contains(faults.read(refused).kind())) {
                throw refused;
            }
            execute("rollback to savepoint " + SAVEPOINT);
            execute("release savepoint " + SAVEPOINT);
            return Optional.of(left(difference));
        }
    }

    private static SchemaDifference left(SchemaDifference difference) {
        return new SchemaDifference(
                difference.kind(),
                difference.table(),
                difference.description() + "; rows that are there contradict it",
                difference.breaking(),
                List.of(),
                difference.additions());
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = driver.createStatement()) {
            statement.execute(sql);
        }
    }
}
