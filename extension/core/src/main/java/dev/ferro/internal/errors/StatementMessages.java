package dev.ferro.internal.errors;

import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** Statements, raw SQL and its rows: ids 50 to 59, 62 and 65. */
@MessageBundle(projectCode = "FERRO", length = 4)
interface StatementMessages {

    @Message(id = 50, value = "%s failed on connection '%s': %s")
    String statement(String what, String connection, String reason);

    @Message(id = 51, value = "blank SQL; nothing to run")
    String blankSql();

    @Message(id = 52, value = "%d statements in one call, of which only one may be given; call once for each: %s")
    String severalStatements(int count, String sql);

    @Message(id = 53, value = "%d placeholders, but %d parameters were given: %s")
    String parameterCount(int placeholders, int parameters, String sql);

    @Message(
            id = 54,
            value = "parameter %d has the type %s, which raw SQL cannot bind; give one of String, Boolean, Byte, Short,"
                    + " Integer, Long, Float, Double, BigDecimal, BigInteger, Character, UUID, byte[], Instant,"
                    + " OffsetDateTime, LocalDateTime, LocalDate, LocalTime, Year or null")
    String unsupportedParameter(int position, String type);

    @Message(id = 55, value = "the placeholder %s is not JDBC's; write ? and give the parameters in order: %s")
    String foreignPlaceholder(String placeholder, String sql);

    @Message(id = 56, value = "the result has two columns named %s; give one of them another name with 'as': %s")
    String duplicateColumn(String column, String sql);

    @Message(id = 57, value = "the row has no column %s; it has %s.%s")
    String noSuchColumn(String column, String columns, String suggestion);

    @Message(id = 58, value = "column %s holds a %s, which is no %s")
    String wrongColumnType(String column, String actual, String wanted);

    @Message(id = 59, value = "rows cannot become %s: %s")
    String rowMapping(String type, String reason);

    @Message(id = 62, value = "parameter %d cannot be bound on connection '%s': %s")
    String invalidParameter(int position, String connection, String reason);

    @Message(id = 65, value = "the statement gives no rows; call execute instead: %s")
    String noRows(String sql);
}
