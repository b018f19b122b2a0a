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

    @Message(
            id = 6,
            value = "connection '%s' cannot be closed inside its own session or transaction; close it after the end of"
                    + " that")
    String closedWithin(String connection);

    // ---- routing: 10 to 19

    @Message(id = 10, value = "%d wiring problems:%s")
    String wiringProblems(int count, String problems);

    @Message(
            id = 11,
            value = "%s was given instances from the connections '%s' and '%s', but can run on one only; work on them"
                    + " apart, or let one cross by detach(instance)")
    String originsMismatch(String subject, String one, String other);

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

    @Message(
            id = 16,
            value =
                    "%s cannot run on connection '%4$s' here: a %2$s cannot switch from '%3$s' to '%4$s'; end the %2$s on"
                            + " '%3$s' first, or do not choose '%4$s'%5$s")
    String ambientMismatch(String subject, String kind, String from, String to, String history);

    @Message(
            id = 17,
            value =
                    "%s was given an instance from connection '%2$s', but would run on '%3$s' (%4$s); work on it through"
                            + " '%2$s', or let it cross by detach(instance)%5$s")
    String originMismatch(String subject, String origin, String connection, String rule, String history);

    @Message(
            id = 18,
            value = "%s cannot run: connection '%3$s' of this %2$s was closed meanwhile, and a new one of that name is"
                    + " another one; end the %2$s and begin again")
    String ambientClosed(String subject, String kind, String connection);

    @Message(
            id = 19,
            value =
                    "%s was given an instance from a connection '%s' that was closed meanwhile; read it again, or let it"
                            + " cross by detach(instance)")
    String staleOrigin(String subject, String connection);

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

    @Message(id = 24, value = "the password file of connection '%s' cannot be read: %s; check the key %spassword-file")
    String passwordFile(String connection, String reason, String keys);

    @Message(id = 25, value = "pool.initial-sql of connection '%s' failed in statement %d: %s")
    String initialSql(String connection, int statement, String reason);

    // ---- mapping: 30 to 39

    @Message(id = 30, value = "%s is no entity; add @jakarta.persistence.Entity to it")
    String notAnEntity(String type);

    @Message(id = 31, value = "entity %s cannot be mapped: %s")
    String mapping(String entity, String problems);

    @Message(id = 32, value = "%s, a part of the key, is null; a key has all its parts")
    String incompleteKey(String attribute);

    @Message(id = 33, value = "the converter %s of %s %s; mend it so that it takes every value, null too")
    String converter(String converter, String attribute, String what);

    @Message(
            id = 34,
            value = "%s to be %s on connection '%s' was changed or deleted meanwhile; read it again, and decide again")
    String staleEntity(String entity, String operation, String connection);

    @Message(id = 35, value = "%s, the version, has reached the greatest number of its type; give it a wider one")
    String lastVersion(String attribute);

    // ---- connections, once more: 36

    @Message(
            id = 36,
            value =
                    "connection '%s' did not answer within %s; its database is slow or cannot be reached, or its pool is"
                            + " exhausted")
    String noAnswer(String connection, String limit);

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

    @Message(
            id = 44,
            value =
                    "%s belongs to no connection of this application and is ignored: environment and system properties are"
                            + " shared by all applications of a process; if it is meant for this one, declare its connection in a"
                            + " configuration file of the application")
    String settingOfAnotherApplication(String setting);

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

    @Message(id = 60, value = "%s with this key or unique value%3$s exists already on connection '%2$s': %4$s")
    String duplicateEntity(String entity, String connection, String attributes, String reason);

    @Message(
            id = 61,
            value = "%s to be %s was not found on connection '%s': it was deleted meanwhile, or this connection may not"
                    + " see it")
    String missingEntity(String entity, String operation, String connection);

    @Message(id = 62, value = "parameter %d cannot be bound on connection '%s': %s")
    String invalidParameter(int position, String connection, String reason);

    @Message(id = 63, value = "%s is cursor-based; ask for it with cursoredPage(…), or use PageRequest.ofPage(…)")
    String cursorPage(String what);

    @Message(id = 64, value = "entity %s has no attribute %s; it has %s.%s")
    String unknownAttribute(String entity, String attribute, String attributes, String suggestion);

    @Message(id = 65, value = "the statement gives no rows; call execute instead: %s")
    String noRows(String sql);

    // ---- queries: 66 to 70 and 101 to 109

    @Message(
            id = 66,
            value = "the only %s was asked for on connection '%s', but there is none; use first() if that is fine")
    String noResult(String entity, String connection);

    @Message(
            id = 67,
            value =
                    "the only %s was asked for on connection '%s', but there are several; restrict the query further, or"
                            + " use first()")
    String severalResults(String entity, String connection);

    @Message(
            id = 68,
            value =
                    "an attribute is a reference to its accessor, like User::name, but this is %s; write the name of the"
                            + " attribute instead: attribute(User.class, \"name\")")
    String noAccessor(String given);

    @Message(id = 69, value = "a query for %s was given an attribute of %s; begin its path at the entity of the query")
    String foreignAttribute(String entity, String other);

    @Message(id = 70, value = "the query for %s makes no sense as written: %s")
    String invalidQuery(String entity, String reason);

    @Message(
            id = 101,
            value =
                    "the query for %s has %d values, but a statement takes %d at most; ask in several queries, or put the"
                            + " values into a table")
    String tooManyValues(String entity, int values, int most);

    @Message(id = 102, value = "%s on connection '%s' cannot be read: %s")
    String unreadableResult(String what, String connection, String reason);

    // ---- transactions: 71 to 79 and 90 to 99

    @Message(id = 71, value = "this %s on connection '%s' has ended; begin a new one")
    String ended(String what, String connection);

    @Message(
            id = 72,
            value = "this %s on connection '%s' belongs to thread '%s', but thread '%s' used it; do this in the thread"
                    + " that began it, or begin another one in this thread")
    String foreignThread(String what, String connection, String owner, String thread);

    @Message(
            id = 73,
            value = "the transaction on connection '%s' was rolled back, because work in it had failed: %s; do what may"
                    + " fail in a nested transaction")
    String onlyRollback(String connection, String reason);

    @Message(
            id = 74,
            value = "%s cannot run: the transaction on connection '%s' can only be rolled back, because work in it"
                    + " failed: %s; do what may fail in a nested transaction")
    String failedBefore(String what, String connection, String reason);

    @Message(
            id = 75,
            value = "nobody knows whether the transaction on connection '%s' was committed, because the physical"
                    + " connection broke meanwhile: %s; look for its effects before doing it again")
    String unknownOutcome(String connection, String reason);

    @Message(
            id = 76,
            value =
                    "isolation %s cannot be had inside a transaction on connection '%s' that began with less; ask for it"
                            + " at the outermost one")
    String isolationTooLate(String level, String connection);

    @Message(
            id = 77,
            value = "connection '%s' is one to SQLite, which has no parameters of a transaction; keep such values in a"
                    + " table, or pass them as parameters")
    String noSettings(String connection);

    @Message(id = 78, value = "%s on connection '%s' was read after it was closed; read it before its transaction ends")
    String resultClosed(String what, String connection);

    @Message(
            id = 79,
            value =
                    "%s cannot use the origin of an instance that has none; give one that was loaded or saved, or choose"
                            + " a connection with using(…)")
    String noOrigin(String subject);

    @Message(
            id = 90,
            value = "%s() is not for the borrower: the transaction on connection '%s' ends when the block that began it"
                    + " ends; to roll back, throw or call Transaction.setRollbackOnly()")
    String notYours(String call, String connection);

    @Message(
            id = 91,
            value = "%s() has no transaction to act on in a session on connection '%s'; begin one with Transactions or"
                    + " @Transactional")
    String noTransaction(String call, String connection);

    @Message(
            id = 92,
            value = "%s would end or begin a transaction on connection '%s' behind Ferro's back; use Transactions or"
                    + " @Transactional, and a nested one for a savepoint")
    String rawTransaction(String sql, String connection);

    @Message(
            id = 93,
            value =
                    "%s cannot run: the physical connection of this session on '%s' broke, and another one would not know"
                            + " what was done before: %s; end the session and begin again")
    String broken(String what, String connection, String reason);

    @Message(id = 94, value = "a hook of a transaction failed with %s; the transaction has ended and stays as it is")
    String hookFailed(String failure);

    @Message(
            id = 100,
            value =
                    "%s was given an instance that holds a Ref from connection '%2$s', but would run on '%3$s'; read what it"
                            + " refers to through '%3$s', or let it cross by detach(instance)")
    String referenceMismatch(String subject, String origin, String connection);

    // ---- relations: 120 to 129

    @Message(
            id = 120,
            value = "this Ref<%s> was made by the application, so it came from no connection; find its target by"
                    + " Repository.find(reference)")
    String referenceOfNoConnection(String entity);

    @Message(
            id = 121,
            value =
                    "%s is no many-to-many relation, so there is nothing to join; save the entity that holds the Ref with"
                            + " another one")
    String notManyToMany(String relation);

    @Message(id = 122, value = "%s cannot be joined to a %s without a key; insert it first")
    String targetWithoutKey(String relation, String entity);

    @Message(id = 123, value = "entity %s has no relation %s to fetch; it has %s.%s")
    String unknownRelation(String entity, String relation, String relations, String suggestion);

    @Message(
            id = 124,
            value =
                    "a relation of an instance that is not saved was used; save the instance first, and use the one that"
                            + " the repository returns")
    String unsavedRelation();

    // ---- schema: 125 to 129

    @Message(
            id = 125,
            value = "the schema of connection '%s' does not fit the entities in %d point(s): %s; let Schema.update add"
                    + " what is missing, or a migration, which Schema.diff writes")
    String schemaMismatch(String connection, int points, String descriptions);

    @Message(
            id = 126,
            value =
                    "%s needs the name of a connection: more than one is registered, and a schema is never changed where"
                            + " nobody said so; registered: %s")
    String unnamed(String subject, String registered);

    @Message(
            id = 127,
            value =
                    "table %s is mapped in ways that contradict each other, by %s: %s; let them say the same of it, or give"
                            + " one of them another table")
    String contradictingTable(String table, String entities, String contradiction);

    @Message(id = 128, value = "the name %s is given to %s and to %s; give one of them another name")
    String nameTwice(String name, String one, String other);

    // ---- writing: 110 to 119

    @Message(
            id = 110,
            value =
                    "the same new instance of %s is given twice, at index %d and at index %d of the list, but can become"
                            + " one row only; give it once, or make another instance")
    String sameInstance(String entity, int first, int second);

    @Message(
            id = 111,
            value = "%s was refused by a foreign key%3$s on connection '%2$s': %4$s; write what it refers to first, and"
                    + " delete what refers to it first")
    String foreignKey(String entity, String connection, String attributes, String reason);

    @Message(
            id = 112,
            value =
                    "%s gives null to a column%3$s that takes none on connection '%2$s': %4$s; set the attribute, and map it"
                            + " with @Column(nullable = false) to hear of it before anything is sent")
    String notNull(String entity, String connection, String attributes, String reason);

    @Message(
            id = 113,
            value = "%s breaks a check constraint%3$s on connection '%2$s': %4$s; give it a value that holds")
    String check(String entity, String connection, String attributes, String reason);

    @Message(
            id = 115,
            value =
                    "%s cannot be looked up by %s on connection '%s': no unique constraint of the database is over exactly"
                            + " these; add one, or name attributes that have one")
    String noUniqueConstraint(String entity, String attributes, String connection);

    @Message(id = 116, value = "entity %s has no attribute %s to be looked up by; it has %s.%s")
    String unknownUnique(String entity, String attribute, String attributes, String suggestion);

    @Message(id = 117, value = "%s is null, and what is null is never found; set it, or look up by other attributes")
    String nullUnique(String attribute);

    @Message(
            id = 118,
            value = "%s can neither be found nor created by %s on connection '%s': there is such a row, but this"
                    + " connection may not see it, or others delete it all the time")
    String neitherFoundNorCreated(String entity, String attributes, String connection);

    @Message(id = 119, value = "%s is not valid: %s")
    String notValid(String entity, String problems);

    @Message(
            id = 114,
            value = "Jakarta Validation is there but cannot be started (%s); add what its provider needs, such as an"
                    + " implementation of Jakarta Expression Language, or turn it off with Ferro.Builder.validation")
    String validation(String reason);

    // ---- migrations: 130 to 139

    @Message(
            id = 130,
            value =
                    "connection '%s' has flyway.enabled=true, but Flyway cannot be used: %s; or set flyway.enabled=false")
    String flywayUnusable(String connection, String reason);

    @Message(id = 131, value = "%s failed on connection '%s', which is not registered: %s; %s")
    String migrationFailed(String migration, String connection, String reason, String remedy);

    @Message(
            id = 132,
            value =
                    "the migrations of connection '%s' are not those that its history table lists: %s; give a script that has"
                            + " run its old content and write a new one for what is to change, or repair the history by Flyway's"
                            + " own tool")
    String migrationMismatch(String connection, String problems);

    @Message(id = 133, value = "connection '%s' is not registered, because Flyway could not migrate its database: %s")
    String notMigrated(String connection, String reason);

    @Message(
            id = 134,
            value = "flyway.locations of connection '%s' names what is not there: %s; create it, or correct the key")
    String missingLocation(String connection, String locations);

    // ---- data sources of the container: 135 to 139

    @Message(
            id = 135,
            value =
                    "connection '%s' got no physical connection from the data source '%s' of the container: %s; see that it"
                            + " is started and not exhausted, and what the container's log says of it")
    String dataSourceUnavailable(String connection, String dataSource, String reason);

    @Message(
            id = 136,
            value = "connection '%s' cannot use the data source '%s' of the container, because it takes part in JTA"
                    + " transactions, and Ferro ends its transactions itself; %s")
    String enlisted(String connection, String dataSource, String remedy);
}
