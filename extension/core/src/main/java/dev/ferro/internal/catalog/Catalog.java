package dev.ferro.internal.catalog;

import dev.ferro.internal.mapping.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;

/** Reads what a database has. Stateless and thread-safe. */
public interface Catalog {

    /**
     * Reads tables: those that a statement with these names would find.
     *
     * @param connection the driver's
     * @param names as the mapping has them
     * @return those that are there, each under the name asked for; what they refer to is named as it was asked for, too,
     *     where it was
     * @throws SQLException of the driver
     */
    Map<QualifiedName, Table> tables(Connection connection, Collection<QualifiedName> names) throws SQLException;

    /**
     * Reads sequences.
     *
     * @param connection the driver's
     * @param names as the mapping has them
     * @return the increments of those that are there
     * @throws SQLException of the driver
     */
    Map<QualifiedName, Long> sequences(Connection connection, Collection<QualifiedName> names) throws SQLException;

    /**
     * Whether a type of the mapping and one of the database are the same.
     *
     * @param wanted as the mapping has it
     * @param found as the database shows it
     * @return true if a column of the one is as good as one of the other
     */
    boolean isSameType(String wanted, String found);

    /**
     * Whether a column of one type takes all that one of another type takes.
     *
     * @param found as the database shows it
     * @param wanted as the mapping has it
     * @return true if nothing breaks although the types differ
     */
    boolean holds(String found, String wanted);

    /**
     * Waits until nobody else works on the schema; the end of the transaction lets the next one go on.
     *
     * @param connection the driver's, in a transaction
     * @throws SQLException of the driver
     */
    void lock(Connection connection) throws SQLException;

    /**
     * The same table with its columns named as the mapping names them, where the database takes the two names for one. To
     * be called before the two are compared: SQLite tells a name as it was first written, and knows it in any case.
     *
     * @param wanted of the mapping
     * @param found what {@link #tables} read under the same name
     * @return what was found, in the spelling of what is wanted
     */
    default Table spelledLike(Table wanted, Table found) {
        return found;
    }
}
