package dev.ferro.internal.dialect;

import dev.ferro.Database;
import dev.ferro.internal.text.Grammar;

/** One database's way of doing things. Implementations are stateless and thread-safe. */
public interface Dialect {

    /**
     * Finds the dialect of a database.
     *
     * @param database the database
     * @return its dialect, shared
     */
    static Dialect of(Database database) {
        return switch (database) {
            case SQLITE -> SqliteDialect.INSTANCE;
            case POSTGRESQL -> PostgresqlDialect.INSTANCE;
        };
    }

    /**
     * Which database.
     *
     * @return the database
     */
    Database database();

    /**
     * How physical connections are opened and cleaned.
     *
     * @return the rules
     */
    SessionRules sessions();

    /**
     * How transactions begin and end.
     *
     * @return the rules
     */
    TransactionRules transactions();

    /**
     * What an exception of the driver means.
     *
     * @return the reader of faults
     */
    FaultReader faults();

    /**
     * How values of a column type are bound and read.
     *
     * @param type the type
     * @return the codec, shared
     */
    Codec codec(ColumnType type);

    /**
     * The words of DDL.
     *
     * @return the words
     */
    DdlWords ddl();

    /**
     * How SQL text is to be read.
     *
     * @return the grammar
     */
    Grammar grammar();

    /**
     * A value of a raw result, as the type an application expects: {@code java.time} instead of {@code java.sql}.
     *
     * @return the reader of untyped results
     */
    RawReader rawReader();
}
