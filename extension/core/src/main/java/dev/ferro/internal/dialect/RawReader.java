package dev.ferro.internal.dialect;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Chooses how to read the columns of a raw result, whose types only the database knows (S3). */
@FunctionalInterface
public interface RawReader {

    /**
     * Chooses the way to read a column; asked once per result.
     *
     * @param result its description
     * @param column from 1
     * @return the way
     * @throws SQLException as the driver has it
     */
    ColumnReader column(ResultSetMetaData result, int column) throws SQLException;

    /** Reads a column of the row at which a result stands. */
    @FunctionalInterface
    interface ColumnReader {

        /**
         * Reads a value.
         *
         * @param rows a result, on a row
         * @param column from 1
         * @return a value of a plain Java type, or null for SQL's null
         * @throws SQLException as the driver has it
         */
        @Nullable
        Object read(ResultSet rows, int column) throws SQLException;
    }
}
