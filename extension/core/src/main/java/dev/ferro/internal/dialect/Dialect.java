package dev.ferro.internal.dialect;

import dev.ferro.Database;
import dev.ferro.internal.text.Grammar;
import java.util.Optional;

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
     * How physical connections of somebody else's pool are used.
     *
     * @return the rules
     */
    GuestRules guests();

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

    /**
     * Whether many rows are sent as one batch, because a round trip costs more than a row.
     *
     * @return false where the database is in the process
     */
    boolean batches();

    /**
     * The question whether a column may be read, which does not fail whatever there is.
     *
     * @return a query of a table, as SQL text, and a column, as the catalog knows it; empty where everything may be read
     */
    Optional<String> mayReadColumn();
}
