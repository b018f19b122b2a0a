package dev.ferro.internal.dialect;

import dev.ferro.Database;
import dev.ferro.internal.text.Grammar;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** PostgreSQL. */
final class PostgresqlDialect implements Dialect, DdlWords {

    static final PostgresqlDialect INSTANCE = new PostgresqlDialect();

    private static final String MAY_READ_COLUMN = "select has_column_privilege(attrelid, attnum, 'SELECT') from"
            + " pg_catalog.pg_attribute where attrelid = to_regclass(?) and attname = ? and not attisdropped";

    private final PostgresqlSessions sessions = new PostgresqlSessions();
    private final GuestRules guests = new PostgresqlGuest(sessions);
    private final TransactionRules transactions = new PostgresqlTransactions();
    private final FaultReader faults = new PostgresqlFaults();

    private PostgresqlDialect() {}

    @Override
    public Database database() {
        return Database.POSTGRESQL;
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
        return PostgresqlCodecs.of(type);
    }

    @Override
    public DdlWords ddl() {
        return this;
    }

    @Override
    public Grammar grammar() {
        return Grammar.POSTGRESQL;
    }

    @Override
    public RawReader rawReader() {
        return PostgresqlDialect::reader;
    }

    @Override
    public String type(ColumnType type) {
        return type.name().map(TypeName::sql).orElseGet(() -> unnamed(type));
    }

    private String unnamed(ColumnType type) {
        return switch (type.kind()) {
            case BOOLEAN -> "boolean";
            case BYTE, SHORT -> "smallint";
            case INTEGER, YEAR, ENUM_ORDINAL -> "integer";
            case LONG -> "bigint";
            case FLOAT -> "real";
            case DOUBLE -> "double precision";
            case DECIMAL, BIG_INTEGER ->
                type.precision() > 0 ? "numeric(" + type.precision() + "," + type.scale() + ")" : "numeric";
            case STRING -> type.length() > 0 ? "varchar(" + type.length() + ")" : "text";
            case CHARACTER -> "varchar(1)";
            case ENUM_NAME -> "text";
            case UUID -> "uuid";
            case BYTES -> "bytea";
            case INSTANT, OFFSET_DATE_TIME -> "timestamp with time zone";
            case LOCAL_DATE_TIME -> "timestamp";
            case LOCAL_DATE -> "date";
            case LOCAL_TIME -> "time";
            case ARRAY -> type(type.element().orElseThrow()) + "[]";
            case JSON -> "jsonb";
        };
    }

    @Override
    public boolean hasSequences() {
        return true;
    }

    @Override
    public boolean refersToOtherSchemas() {
        return true;
    }

    /** A type of somebody's own is likely to be an enum of the database, and to say so itself. */
    @Override
    public List<String> allowed(ColumnType type) {
        return type.name().filter(name -> !name.known()).isPresent() ? List.of() : EnumNames.literals(type);
    }

    /** By the name of the type, because JDBC's constants do not tell a timestamp with time zone from one without. */
    private static RawReader.ColumnReader reader(ResultSetMetaData result, int column) throws SQLException {
        return switch (result.getColumnTypeName(column)) {
            case "timestamptz" -> (rows, index) -> rows.getObject(index, OffsetDateTime.class);
            case "timestamp" -> (rows, index) -> rows.getObject(index, LocalDateTime.class);
            case "date" -> (rows, index) -> rows.getObject(index, LocalDate.class);
            case "time" -> (rows, index) -> rows.getObject(index, LocalTime.class);
            case "float4" ->
                (rows, index) -> {
                    Object value = rows.getObject(index);
                    return value == null ? null : Double.valueOf(value.toString());
                };
            case "int2", "int4", "int8", "serial", "bigserial", "float8", "numeric", "bool", "bytea", "uuid" ->
                ResultSet::getObject;
            default -> ResultSet::getString;
        };
    }

    @Override
    public boolean batches() {
        return true;
    }

    @Override
    public Optional<String> mayReadColumn() {
        return Optional.of(MAY_READ_COLUMN);
    }
}
