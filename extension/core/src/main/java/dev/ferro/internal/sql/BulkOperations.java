package dev.ferro.internal.sql;

import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.pool.KeptStatement;
import dev.ferro.internal.session.EntityWork;
import dev.ferro.internal.session.Workplace;
import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes many rows of one entity in few round trips: batches where a server is at the other end, one prepared statement
 * where the database is in the process. To be run in a transaction. Thread-safe.
 *
 * @param <T> the entity class
 */
public final class BulkOperations<T> {

    /** Enough that a round trip does not matter any more, few enough that what the driver keeps of them is small. */
    private static final int BATCH = 1000;

    private final EntityPlan<T> plan;
    private final EntityWrites<T> writes;
    private final KeyedInserts<T> keyedInserts;
    private final Dialect dialect;

    BulkOperations(EntityPlan<T> plan, EntityWrites<T> writes, KeyedInserts<T> keyedInserts, Dialect dialect) {
        this.plan = plan;
        this.writes = writes;
        this.keyedInserts = keyedInserts;
        this.dialect = dialect;
    }

    /**
     * Writes rows. Those with a key come before those that the database is to give one, each in order.
     *
     * @param at where
     * @param writing what is done with each
     * @param rows checked
     * @param work learns which of them is at fault
     * @throws SQLException of the driver
     */
    public void write(Workplace at, Writing writing, List<Prepared<T>> rows, EntityWork work) throws SQLException {
        if (writing == Writing.SAVE && plan.model().versionPosition() >= 0) {
            saveEach(at, rows, work);
            return;
        }
        Rows keyed = new Rows(rows.size());
        Rows keyless = new Rows(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Prepared<T> row = rows.get(i);
            boolean awaits = writing.givesKeys() && row.awaitsKey();
            (awaits ? keyless : keyed).add(i, row.values());
        }
        write(at, Step.of(plan, writing), keyed, work);
        if (keyless.size() > 0) {
            write(at, keyedInserts.comeBack(at) ? Step.forKeys(plan) : Step.withoutKeys(plan), keyless, work);
        }
        work.atEnd();
    }

    /** What an upsert of a version gives back differs from row to row. */
    private void saveEach(Workplace at, List<Prepared<T>> rows, EntityWork work) throws SQLException {
        for (int i = 0; i < rows.size(); i++) {
            work.at(i);
            writes.save(at, rows.get(i), work);
        }
        work.atEnd();
    }

    private void write(Workplace at, Step step, Rows rows, EntityWork work) throws SQLException {
        if (rows.size() == 0) {
            return;
        }
        boolean batched = dialect.batches();
        try (KeptStatement kept = step.keys() && batched
                ? at.physical().preparedForKeys(step.sql())
                : at.physical().prepared(step.sql())) {
            for (int from = 0; from < rows.size(); from += BATCH) {
                Rows some = rows.part(from, Math.min(rows.size(), from + BATCH));
                if (batched) {
                    batch(at, kept.statement(), step, some, work);
                } else {
                    oneByOne(at, kept.statement(), step, some, work);
                }
            }
        }
    }

    private void batch(Workplace at, PreparedStatement statement, Step step, Rows rows, EntityWork work)
            throws SQLException {
        try {
            for (int i = 0; i < rows.size(); i++) {
                work.at(rows.index(i));
                plan.bind(statement, step.positions(), rows.values(i));
                statement.addBatch();
            }
            work.atEnd();
            int[] counts = execute(statement, rows, work);
            for (int i = 0; i < counts.length; i++) {
                check(step, counts[i], rows.index(i), at, work);
                step.done(plan.model(), rows.values(i));
            }
            if (step.keys()) {
                readKeys(at, statement, rows, work);
            }
        } finally {
            statement.clearBatch();
        }
    }

    /** The failure is that of the row, as if it had been sent alone. */
    private int[] execute(PreparedStatement statement, Rows rows, EntityWork work) throws SQLException {
        try {
            return statement.executeBatch();
        } catch (BatchUpdateException failed) {
            dialect.faults()
                    .batchEntry(failed)
                    .ifPresent(entry -> work.at(rows.index(Math.min(entry, rows.size() - 1))));
            throw failed.getCause() instanceof SQLException cause ? cause : failed;
        }
    }

    /** The driver gives the keys in the order of the batch; each row gave one, as the counts have shown. */
    private void readKeys(Workplace at, PreparedStatement statement, Rows rows, EntityWork work) throws SQLException {
        try (ResultSet keys = statement.getGeneratedKeys()) {
            for (int i = 0; i < rows.size(); i++) {
                work.at(rows.index(i));
                if (!keys.next()) {
                    throw new SQLException("no key came back");
                }
                plan.takeKey(keys, rows.values(i), at.connection());
            }
        }
        work.atEnd();
    }

    private void oneByOne(Workplace at, PreparedStatement statement, Step step, Rows rows, EntityWork work)
            throws SQLException {
        for (int i = 0; i < rows.size(); i++) {
            work.at(rows.index(i));
            @Nullable Object[] values = rows.values(i);
            plan.bind(statement, step.positions(), values);
            if (step.keys()) {
                keyedInserts.readKey(statement, values, at.connection());
            } else {
                check(step, statement.executeUpdate(), rows.index(i), at, work);
                step.done(plan.model(), values);
            }
        }
        work.atEnd();
    }

    private void check(Step step, int count, int index, Workplace at, EntityWork work) throws SQLException {
        if (count == 0 && !step.operation().isEmpty()) {
            work.at(index);
            throw Versions.missing(plan.model(), work.entity(), step.operation(), at.connection());
        }
        if (count == 0 && step.keys()) {
            work.at(index);
            throw new SQLException("no key came back");
        }
    }
}
