package dev.ferro.internal.settings;

import dev.ferro.Database;
import dev.ferro.DatabaseUrl;
import dev.ferro.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what follows the scheme of a PostgreSQL URL.
 *
 * <p>A password with an unencoded {@code /}, {@code ?}, {@code #} or {@code @} moves the border between host and
 * password. So every such URL is refused, rather than read in a way that would show half a password as a host.
 */
final class PostgresqlUrl {

    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.%]+])(:([0-9]{1,5}))?");
    private static final String MISPLACED =
            "has an '@' that does not end user:password; percent-encode the characters @ : / ? # % of user and password";

    private PostgresqlUrl() {}

    /** The form {@code //user:password@host:port/database?parameters}. */
    static DatabaseUrl read(String rest) {
        if (!rest.startsWith("//")) {
            throw UrlReader.problem("lacks '//' after its scheme; write postgresql://user@host:5432/database");
        }
        Parts parts = Parts.of(rest.substring(2));
        if (parts.query().contains("@") || parts.path().contains("@")) {
            throw UrlReader.problem(MISPLACED);
        }
        int at = parts.authority().lastIndexOf('@');
        String userInfo = at < 0 ? "" : parts.authority().substring(0, at);
        String hosts = parts.authority().substring(at + 1);
        int colon = userInfo.indexOf(':');
        String user = UrlText.decode(colon < 0 ? userInfo : userInfo.substring(0, colon));
        Map<String, String> found = UrlParameters.read(parts.query(), UrlText::decode);
        Optional<Secret> password = colon < 0
                ? secret(found.remove("password"))
                : Optional.of(Secret.of(UrlText.decode(userInfo.substring(colon + 1))));
        Optional<String> username = user.isEmpty() ? Optional.ofNullable(found.remove("user")) : Optional.of(user);
        return build(hosts, UrlText.decode(parts.path()), found, username, password);
    }

    /** The driver's own form: {@code //host:port/database?parameters}, or only {@code database}. */
    static DatabaseUrl readJdbc(String rest) {
        Parts parts = rest.startsWith("//") ? Parts.of(rest.substring(2)) : Parts.of("/" + rest);
        if (parts.authority().contains("@") || parts.path().contains("@")) {
            throw UrlReader.problem("has an '@' before its parameters, but a jdbc: URL takes no user:password@; set the"
                    + " keys username and password, or write postgresql://");
        }
        Map<String, String> found = UrlParameters.read(parts.query(), UrlParameters::decodeForm);
        Optional<String> username = Optional.ofNullable(found.remove("user"));
        Optional<Secret> password = secret(found.remove("password"));
        return build(parts.authority(), UrlParameters.decodeForm(parts.path()), found, username, password);
    }

    private static DatabaseUrl build(
            String hosts,
            String database,
            Map<String, String> parameters,
            Optional<String> username,
            Optional<Secret> password) {
        if (database.chars().anyMatch(c -> "@:;&=?,".indexOf(c) >= 0)
                || username.filter(user -> user.contains("=")).isPresent()) {
            throw UrlReader.problem(
                    "has a parameter that neither '?' nor '&' separates; write" + " database?name=value&name=value");
        }
        if (database.contains("/") || database.chars().anyMatch(Character::isISOControl)) {
            throw UrlReader.problem("has a database name with a '/' or a control character");
        }
        if (parameters.containsKey("user") || parameters.containsKey("password")) {
            throw UrlReader.problem("gives user or password twice, before the host and as a parameter");
        }
        String servers =
                Stream.of(hosts.split(",", -1)).map(PostgresqlUrl::server).collect(Collectors.joining(","));
        String jdbcUrl = "jdbc:postgresql://" + servers + "/" + URLEncoder.encode(database, StandardCharsets.UTF_8);
        return new DatabaseUrl(Database.POSTGRESQL, jdbcUrl, masked(parameters), username, password);
    }

    private static String server(String server) {
        var match = HOST.matcher(server);
        if (!match.matches()) {
            throw UrlReader.problem("has no valid host:port; write postgresql://user@host:5432/database and"
                    + " percent-encode special characters of user and password");
        }
        String host = match.group(1).isEmpty() ? "localhost" : match.group(1);
        if (match.group(3) == null) {
            return host;
        }
        int port = Integer.parseInt(match.group(3));
        if (port < 1 || port > 65_535) {
            throw UrlReader.problem("has a port that is not between 1 and 65535");
        }
        return host + ":" + port;
    }

    private static Optional<Secret> secret(@Nullable String value) {
        return Optional.ofNullable(value).map(Secret::of);
    }

    private static Map<String, Secret> masked(Map<String, String> parameters) {
        Map<String, Secret> masked = new TreeMap<>();
        parameters.forEach((name, value) -> masked.put(name, Secret.of(value)));
        return masked;
    }

    /** The three parts of a URL between which its delimiters stand. */
    private record Parts(String authority, String path, String query) {

        static Parts of(String text) {
            if (text.indexOf('#') >= 0) {
                throw UrlReader.problem("has a '#'; percent-encode it as %23");
            }
            int question = text.indexOf('?');
            String query = question < 0 ? "" : text.substring(question + 1);
            String front = question < 0 ? text : text.substring(0, question);
            int slash = front.indexOf('/');
            return slash < 0
                    ? new Parts(front, "", query)
                    : new Parts(front.substring(0, slash), front.substring(slash + 1), query);
        }
    }
}
