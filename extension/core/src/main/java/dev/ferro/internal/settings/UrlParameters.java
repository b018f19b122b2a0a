package dev.ferro.internal.settings;

import dev.ferro.Database;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Reads the parameters of a PostgreSQL URL: those of the driver stay (R8), those that a configuration key expresses are
 * pointed to it (R7), and the rest is refused, because the driver would ignore it in silence.
 *
 * <p>Names are not quoted either, and the nearest known one is not offered: behind an unencoded {@code &} a name is the
 * tail of a password, and what resembles it says something about it.
 */
final class UrlParameters {

    private static final Map<String, String> KEY_INSTEAD = Map.ofEntries(
            Map.entry("currentSchema", "search-path"),
            Map.entry("options", "search-path, statement-timeout, isolation or pool.initial-sql"),
            Map.entry("readOnly", "read-only"),
            Map.entry("readOnlyMode", "read-only"),
            Map.entry("queryTimeout", "statement-timeout"),
            Map.entry("preparedStatementCacheQueries", "pool.statement-cache-size"),
            Map.entry("PGHOST", "url, before the database name"),
            Map.entry("PGPORT", "url, before the database name"),
            Map.entry("PGDBNAME", "url, as the database name"));

    /** Parameters that would undo a promise: typed binds, no values in errors, a working session, counted batches. */
    private static final Set<String> FORBIDDEN = Set.of(
            "stringtype",
            "logServerErrorDetail",
            "replication",
            "loggerLevel",
            "loggerFile",
            "assumeMinServerVersion",
            "reWriteBatchedInserts",
            "flushCacheOnDeallocate");

    /** A timeout of zero means for ever to the driver. */
    private static final Set<String> BOUNDED = Set.of("connectTimeout", "loginTimeout", "sslResponseTimeout");

    private UrlParameters() {}

    static Map<String, String> read(String query, UnaryOperator<String> decode) {
        Map<String, String> parameters = new TreeMap<>();
        if (query.isEmpty()) {
            return parameters;
        }
        int position = 0;
        for (String pair : query.split("&", -1)) {
            position++;
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw UrlReader.problem("has no name=value as its parameter " + position
                        + "; percent-encode special characters of values, & as %26");
            }
            String name = pair.substring(0, equals);
            check(name, position);
            String value = decode.apply(pair.substring(equals + 1));
            checkBounded(name, value);
            if (parameters.put(name, value) != null) {
                throw UrlReader.problem("gives the parameter " + name + " twice");
            }
        }
        return parameters;
    }

    /** The driver's reading of its own URLs, in which a plus sign is a space. */
    static String decodeForm(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException stray) {
            throw UrlReader.problem("has a % that begins no percent-encoding; write %25 for a percent sign");
        }
    }

    private static void check(String name, int position) {
        String key = KEY_INSTEAD.get(name);
        if (key != null) {
            throw UrlReader.problem("has the parameter " + name + "; use the key " + key + " instead");
        }
        if (FORBIDDEN.contains(name)) {
            throw UrlReader.problem("has the parameter " + name + ", which Ferro sets itself; remove it");
        }
        if (!Drivers.parameters(Database.POSTGRESQL).contains(name)) {
            throw UrlReader.problem(
                    "has a parameter (number " + position + ") that the PostgreSQL driver does not know;"
                            + " its names are case-sensitive, such as sslmode, and pool settings have keys of their own");
        }
    }

    private static void checkBounded(String name, String value) {
        if (BOUNDED.contains(name) && !value.matches("[1-9][0-9]{0,8}")) {
            throw UrlReader.problem("gives " + name + " no positive number of seconds; nothing may wait for ever");
        }
    }
}
