package dev.ferro.internal.errors;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/**
 * The texts of all errors. An id is never reused; each text names what is at fault and the remedy, and takes no secret
 * and no bound value as an argument.
 */
@MessageBundle(projectCode = "FERRO", length = 4)
public interface Messages {

    /** The bundle. */
    Messages MSG = org.jboss.logging.Messages.getBundle(MethodHandles.lookup(), Messages.class);

    // ---- settings and registration: 1 to 9

    @Message(id = 1, value = "invalid settings: %s")
    String invalidSettings(String problems);

    @Message(id = 2, value = "invalid settings of connection %s: %s")
    String invalidConnectionSettings(String connection, String problems);

    @Message(id = 3, value = "a connection named '%s' is registered already; close it first, or choose another name")
    String duplicateConnection(String connection);

    @Message(
            id = 4,
            value =
                    "connection '%s' claims to be the default, but '%s' is the default already; let only one of them say"
                            + " default=true")
    String secondDefault(String connection, String present);

    @Message(
            id = 5,
            value = "the default connection cannot be changed to '%s' any more, because operations have run; choose it"
                    + " at start, before the first operation")
    String defaultTooLate(String connection);

    // ---- routing: 10 to 19

    @Message(id = 10, value = "%d wiring problems:%s")
    String wiringProblems(int count, String problems);

    @Message(id = 12, value = "no connection named %s for %s; registered: %s.%s")
    String unknownConnection(String name, String subject, String registered, String suggestion);

    @Message(
            id = 13,
            value =
                    "no connection chosen for %s, and there is no default; name one with using(…) or @Using, or mark one"
                            + " as the default; registered: %s")
    String noDefault(String subject, String registered);

    @Message(id = 14, value = "connection '%s' was closed and is not registered again; asked for by %s; registered: %s")
    String closedConnection(String connection, String subject, String registered);

    @Message(id = 15, value = "this Ferro is closed; build a new one to go on (asked for by %s)")
    String closed(String subject);

    // ---- pools: 20 to 29

    @Message(id = 20, value = "connection '%s' cannot reach %s: %s")
    String unreachable(String connection, String url, String reason);

    @Message(
            id = 21,
            value =
                    "the pool of connection '%s' is exhausted: all %d physical connections were in use for %s; close what"
                            + " is left open, or raise pool.max-size or pool.acquire-timeout of '%1$s'")
    String exhausted(String connection, int maxSize, String timeout);

    @Message(id = 22, value = "interrupted while waiting for a physical connection of '%s'")
    String interrupted(String connection);

    @Message(id = 23, value = "connection '%s' was closed while a physical connection of it was asked for")
    String poolClosed(String connection);

    @Message(id = 24, value = "the password file of connection '%s' cannot be read: %s; check the key password-file")
    String passwordFile(String connection, String reason);

    @Message(id = 25, value = "pool.initial-sql of connection '%s' failed in statement %d: %s")
    String initialSql(String connection, int statement, String reason);

    // ---- mapping: 30 to 39

    @Message(id = 30, value = "%s is no entity; add @jakarta.persistence.Entity to it")
    String notAnEntity(String type);

    @Message(id = 31, value = "entity %s cannot be mapped: %s")
    String mapping(String entity, String problems);

    // ---- values: 40 to 49

    @Message(id = 40, value = "%s cannot take the given value on connection '%s': %s")
    String invalidValue(String attribute, String connection, String reason);

    @Message(
            id = 41,
            value = "%s is null, but its column takes no null; set it, or map it with @Column(nullable = true) if the"
                    + " column does take null")
    String nullValue(String attribute);

    @Message(id = 42, value = "column %s of %s on connection '%s' holds what attribute %s cannot take: %s")
    String unreadable(String column, String table, String connection, String attribute, String reason);

    @Message(id = 43, value = "%s takes a key of type %s, but %s was given")
    String wrongKey(String attribute, String expected, String given);

    // ---- statements: 50 to 69

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
            value =
                    "parameter %d has the type %s, which raw SQL cannot bind; give one of String, Boolean, Short, Integer,"
                            + " Long, Double, BigDecimal, UUID, byte[], Instant, OffsetDateTime, LocalDateTime, LocalDate,"
                            + " LocalTime or null")
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

    @Message(id = 60, value = "%s with this key or unique value exists already on connection '%s'%s")
    String duplicateEntity(String entity, String connection, String constraint);

    @Message(
            id = 61,
            value = "%s to be %s was not found on connection '%s': it was deleted meanwhile, or this connection may not"
                    + " see it")
    String missingEntity(String entity, String operation, String connection);

    @Message(id = 62, value = "parameter %d cannot be bound on connection '%s': %s")
    String invalidParameter(int position, String connection, String reason);

    @Message(
            id = 63,
            value = "%s needs cursor-based pagination, which is not supported here; use PageRequest.ofPage(…)")
    String cursorPage(String what);

    @Message(id = 64, value = "entity %s has no attribute %s to sort by; it has %s.%s")
    String unknownAttribute(String entity, String attribute, String attributes, String suggestion);

    @Message(id = 65, value = "the statement gives no rows; call execute instead: %s")
    String noRows(String sql);
}
