package dev.ferro.internal.sql;

import dev.ferro.InvalidValueException;
import dev.ferro.internal.dialect.Codec;
import dev.ferro.internal.dialect.Conversions;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.dialect.Refusal;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.JoinTable;
import dev.ferro.internal.pool.KeptStatement;
import dev.ferro.internal.session.Workplace;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What can be done with a join or collection table on a dialect, each on a physical connection that others chose. */
public final class JoinOperations {

    /** Rows per round trip. */
    private static final int BATCH = 1000;

    private final JoinTable join;
    private final JoinStatements statements;
    private final Codec near;
    private final Codec far;

    /**
     * Creates the operations.
     *
     * @param join the table
     * @param dialect of the connection that was chosen
     */
    public JoinOperations(JoinTable join, Dialect dialect) {
        this.join = join;
        this.statements = JoinStatements.of(join);
        this.near = dialect.codec(join.near().type());
        this.far = dialect.codec(join.far().type());
    }

    /**
     * What the far column will keep of a value.
     *
     * @param value a key or basic value
     * @param relation for the message of an error
     * @param connection for the message of an error
     * @return to give to the methods below
     * @throws InvalidValueException if the column cannot keep it
     */
    public Object canonical(Object value, Object relation, String connection) {
        try {
            return far.canonical(Conversions.to(value, join.far().type().javaType()));
        } catch (Refusal refusal) {
            throw new InvalidValueException(
                    connection, Messages.MSG.invalidValue(relation.toString(), connection, refusal.reason()));
        }
    }

    /**
     * Joins.
     *
     * @param at where
     * @param key of the near side
     * @param values canonical
     * @return how many were not joined before
     * @throws SQLException of the driver
     */
    public int add(Workplace at, Object key, List<Object> values) throws SQLException {
        int added = 0;
        for (int from = 0; from < values.size(); from += BATCH) {
            added += addBatch(at, key, values.subList(from, Math.min(values.size(), from + BATCH)));
        }
        return added;
    }

    private int addBatch(Workplace at, Object key, List<Object> values) throws SQLException {
        try (KeptStatement kept = at.physical().prepared(statements.add())) {
            PreparedStatement statement = kept.statement();
            if (values.size() == 1) {
                bind(statement, key, values.get(0));
                return statement.executeUpdate();
            }
            for (Object value : values) {
                bind(statement, key, value);
                statement.addBatch();
            }
            int added = 0;
            for (int count : statement.executeBatch()) {
                added += count;
            }
            return added;
        }
    }

    private void bind(PreparedStatement statement, Object key, @Nullable Object value) throws SQLException {
        near.bind(statement, 1, key);
        if (value != null) {
            far.bind(statement, 2, value);
        }
    }

    /**
     * Takes one out.
     *
     * @param at where
     * @param key of the near side
     * @param value canonical
     * @return how many were joined
     * @throws SQLException of the driver
     */
    public int remove(Workplace at, Object key, Object value) throws SQLException {
        return update(at, statements.remove(), key, value);
    }

    /**
     * Takes all out.
     *
     * @param at where
     * @param key of the near side
     * @return how many were joined
     * @throws SQLException of the driver
     */
    public int clear(Workplace at, Object key) throws SQLException {
        return update(at, statements.clear(), key, null);
    }

    private int update(Workplace at, String sql, Object key, @Nullable Object value) throws SQLException {
        try (KeptStatement kept = at.physical().prepared(sql)) {
            bind(kept.statement(), key, value);
            return kept.statement().executeUpdate();
        }
    }

    /**
     * Lists what is joined.
     *
     * @param at where
     * @param key of the near side
     * @return values of the far column
     * @throws SQLException of the driver
     */
    public List<Object> list(Workplace at, Object key) throws SQLException {
        try (KeptStatement kept = at.physical().prepared(statements.list())) {
            bind(kept.statement(), key, null);
            try (ResultSet rows = kept.statement().executeQuery()) {
                List<Object> values = new ArrayList<>();
                while (rows.next()) {
                    Object value = far.read(rows, 1);
                    if (value != null) {
                        values.add(value);
                    }
                }
                return values;
            }
        }
    }

    /**
     * Lists what is joined to many: in one statement, or one for every 16,384.
     *
     * @param at where
     * @param keys of the near side
     * @param found gets each value of the far column, with the key that it is joined to
     * @throws SQLException of the driver
     */
    public void list(Workplace at, List<Object> keys, BiConsumer<Object, Object> found) throws SQLException {
        for (InList list : InList.of(keys)) {
            try (KeptStatement kept = at.physical().prepared(statements.listOf(list))) {
                list.bind(kept.statement(), near);
                try (ResultSet rows = kept.statement().executeQuery()) {
                    while (rows.next()) {
                        found.accept(
                                Objects.requireNonNull(near.read(rows, 1)), Objects.requireNonNull(far.read(rows, 2)));
                    }
                }
            }
        }
    }

    /**
     * Counts what is joined.
     *
     * @param at where
     * @param key of the near side
     * @return how many
     * @throws SQLException of the driver
     */
    public long count(Workplace at, Object key) throws SQLException {
        return number(at, statements.count(), key, null);
    }

    /**
     * Whether one is joined.
     *
     * @param at where
     * @param key of the near side
     * @param value canonical
     * @return true if it is
     * @throws SQLException of the driver
     */
    public boolean contains(Workplace at, Object key, Object value) throws SQLException {
        return number(at, statements.contains(), key, value) > 0;
    }

    private long number(Workplace at, String sql, Object key, @Nullable Object value) throws SQLException {
        try (KeptStatement kept = at.physical().prepared(sql)) {
            bind(kept.statement(), key, value);
            try (ResultSet rows = kept.statement().executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }
}
