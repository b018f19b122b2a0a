package dev.ferro.internal.query;

import dev.ferro.Ref;
import dev.ferro.internal.pool.KeptStatement;
import dev.ferro.internal.session.Rows;
import dev.ferro.internal.session.Workplace;
import dev.ferro.internal.sql.OpenRows;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rendered statement. Immutable, if its values are.
 *
 * @param sql its text
 * @param binds a value for each placeholder
 * @param references among the values, which must come from where it runs
 */
record Statement(String sql, List<Bind> binds, List<Ref<?>> references) {

    /** Makes something of a row. */
    @FunctionalInterface
    interface Reader<R extends @Nullable Object> {
        R read(ResultSet rows) throws SQLException;
    }

    <R extends @Nullable Object> List<R> read(Workplace at, Reader<R> reader) throws SQLException {
        try (KeptStatement kept = at.physical().prepared(sql)) {
            bind(kept.statement());
            List<R> read = new ArrayList<>();
            try (ResultSet rows = kept.statement().executeQuery()) {
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
            }
            return read;
        }
    }

    <R> Rows<R> open(Workplace at, OpenRows.Hydration<R> reader) throws SQLException {
        KeptStatement kept = at.physical().prepared(sql);
        try {
            bind(kept.statement());
        } catch (SQLException failed) {
            kept.close();
            throw failed;
        }
        return OpenRows.of(kept, reader);
    }

    long execute(Workplace at) throws SQLException {
        try (KeptStatement kept = at.physical().prepared(sql)) {
            bind(kept.statement());
            return kept.statement().executeLargeUpdate();
        }
    }

    private void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < binds.size(); i++) {
            binds.get(i).to(statement, i + 1);
        }
    }
}
