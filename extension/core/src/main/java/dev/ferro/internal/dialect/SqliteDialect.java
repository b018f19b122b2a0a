package dev.ferro.internal.dialect;

import dev.ferro.Database;
import dev.ferro.internal.text.Grammar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SQLite: five storage classes, and affinities instead of types. */
final class SqliteDialect implements Dialect, DdlWords {

    static final SqliteDialect INSTANCE = new SqliteDialect();

    private final SqliteSessions sessions = new SqliteSessions();
    private final GuestRules guests = new SqliteGuest();
    private final TransactionRules transactions = new SqliteTransactions();
    private final FaultReader faults = new SqliteFaults();

    private SqliteDialect() {}

    @Override
    public Database database() {
        return Database.SQLITE;
    }

    @Override
    public SessionRules sessions() {
        return sessions;
    }

    @Override
    public GuestRules guests() {
        return guests;
    }

    @Override
    public TransactionRules transactions() {
        return transactions;
    }

    @Override
    public FaultReader faults() {
        return faults;
    }

    @Override
    public Codec codec(ColumnType type) {
        return SqliteCodecs.of(type);
    }

    @Override
    public DdlWords ddl() {
        return this;
    }

    @Override
    public Grammar grammar() {
        return Grammar.SQLITE;
    }

    @Override
    public RawReader rawReader() {
        return (result, column) -> SqliteDialect::read;
    }

    /** By the Java type: SQLite would make numbers of what it finds under a name that it does not know. */
    @Override
    public String type(ColumnType type) {
        return switch (type.kind()) {
            case BOOLEAN, BYTE, SHORT, INTEGER, LONG, BIG_INTEGER, YEAR, ENUM_ORDINAL -> "integer";
            case FLOAT, DOUBLE -> "real";
            case DECIMAL -> "numeric";
            case BYTES -> "blob";
            default -> "text";
        };
    }

    @Override
    public boolean hasSequences() {
        return false;
    }

    /** A schema is a file, and a table of the same name in the own file would be taken for the one that is meant. */
    @Override
    public boolean refersToOtherSchemas() {
        return false;
    }

    @Override
    public List<String> allowed(ColumnType type) {
        return EnumNames.literals(type);
    }

    /** SQLite's integers are Integer or Long by size in this driver; an application can rely on Long. */
    private static @Nullable Object read(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }

    @Override
    public boolean batches() {
        return false;
    }

    @Override
    public Optional<String> mayReadColumn() {
        return Optional.empty();
    }
}
