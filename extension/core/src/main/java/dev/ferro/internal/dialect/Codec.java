package dev.ferro.internal.dialect;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Binds and reads the values of one column type on one database (B1). Stateless and thread-safe.
 *
 * <p>A value goes through {@link #canonical} first: what the database cannot keep exactly is brought to what it does keep,
 * visibly, or refused (Q10).
 */
public interface Codec {

    /**
     * What the database will give back for a value.
     *
     * @param value of this codec's type
     * @return the same value, or what is kept of it
     * @throws Refusal if it cannot be kept
     */
    Object canonical(Object value);

    /**
     * Binds a canonical value with the column's SQL type.
     *
     * @param statement the statement
     * @param index from 1
     * @param value a canonical value
     * @throws SQLException as the driver has it
     */
    void bind(PreparedStatement statement, int index, Object value) throws SQLException;

    /**
     * Binds a null with the column's SQL type.
     *
     * @param statement the statement
     * @param index from 1
     * @throws SQLException as the driver has it
     */
    void bindNull(PreparedStatement statement, int index) throws SQLException;

    /**
     * Reads a value.
     *
     * @param rows a result, on a row
     * @param column from 1
     * @return the value, or null for SQL's null
     * @throws SQLException as the driver has it
     * @throws Refusal if the column holds something else
     */
    @Nullable
    Object read(ResultSet rows, int column) throws SQLException;
}
