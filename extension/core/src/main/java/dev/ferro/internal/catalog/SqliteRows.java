package dev.ferro.internal.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What queries of SQLite's pragmas give. Not thread-safe. */
final class SqliteRows {

    private final Connection connection;

    SqliteRows(Connection connection) {
        this.connection = connection;
    }

    /** All rows, by names as parameters. */
    <T> List<T> list(String sql, Reading<T> reading, String... names) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int at = 0; at < names.length; at++) {
                query.setString(at + 1, names[at]);
            }
            List<T> read = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    read.add(reading.read(rows));
                }
            }
            return read;
        }
    }

    /** Makes something of a row. */
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
