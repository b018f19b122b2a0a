package dev.ferro.internal.sql;

import dev.ferro.InvalidSqlException;
import dev.ferro.Row;
import dev.ferro.internal.dialect.RawReader;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.text.Shown;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a raw result; what there is to know of its columns is found out once. */
public final class RowReader {

    private final List<String> columns;
    private final Map<String, Integer> positions;
    private final RawReader.ColumnReader[] readers;

    private RowReader(List<String> columns, Map<String, Integer> positions, RawReader.ColumnReader[] readers) {
        this.columns = List.copyOf(columns);
        this.positions = positions;
        this.readers = readers;
    }

    /**
     * Reads all rows.
     *
     * @param rows before its first row
     * @param raw the dialect's way of reading
     * @param connection for the message of an error
     * @param sql masked, for the message of an error
     * @param limit how many rows at most
     * @return the rows
     * @throws SQLException of the driver
     */
    public static List<Row> read(ResultSet rows, RawReader raw, String connection, String sql, int limit)
            throws SQLException {
        RowReader reader = of(rows.getMetaData(), raw, connection, sql);
        List<Row> read = new ArrayList<>();
        while (read.size() < limit && rows.next()) {
            read.add(reader.row(rows));
        }
        return read;
    }

    private static RowReader of(ResultSetMetaData result, RawReader raw, String connection, String sql)
            throws SQLException {
        int count = result.getColumnCount();
        List<String> columns = new ArrayList<>(count);
        Map<String, Integer> positions = new HashMap<>();
        RawReader.ColumnReader[] readers = new RawReader.ColumnReader[count];
        for (int i = 0; i < count; i++) {
            String column = result.getColumnLabel(i + 1);
            columns.add(column);
            readers[i] = raw.column(result, i + 1);
            if (positions.put(column, i) != null) {
                throw new InvalidSqlException(connection, Messages.MSG.duplicateColumn(Shown.of(column), sql));
            }
        }
        return new RowReader(columns, positions, readers);
    }

    private Row row(ResultSet rows) throws SQLException {
        @Nullable Object[] values = new Object[readers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = readers[i].read(rows, i + 1);
        }
        return new DefaultRow(columns, positions, values);
    }
}
