package dev.ferro.internal.settings;

import dev.ferro.ConfigurationException;
import dev.ferro.DatabaseUrl;
import dev.ferro.internal.text.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises the form of a database URL and hands it to the reader of that form.
 *
 * <p>No message quotes any part of the URL: in a broken URL nobody can tell where the password begins (R25, AE8).
 */
public final class UrlReader {

    private static final List<String> SCHEMES =
            List.of("jdbc:postgresql:", "jdbc:sqlite:", "postgresql:", "postgres:", "sqlite:");

    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("mysql", "MySQL"),
            Map.entry("mariadb", "MariaDB"),
            Map.entry("oracle", "Oracle"),
            Map.entry("sqlserver", "SQL Server"),
            Map.entry("h2", "H2"),
            Map.entry("hsqldb", "HSQLDB"),
            Map.entry("derby", "Derby"),
            Map.entry("db2", "Db2"),
            Map.entry("mongodb", "MongoDB"));

    private UrlReader() {}

    /**
     * Reads a URL.
     *
     * @param url as configured
     * @return its parts
     * @throws ConfigurationException if it cannot be read, with the key {@code url}
     */
    public static DatabaseUrl read(String url) {
        if (url.isBlank()) {
            throw problem("is blank; write " + examples());
        }
        if (url.chars().anyMatch(Character::isISOControl)) {
            throw problem("contains a control character or line break; percent-encode it or remove it");
        }
        String scheme = SCHEMES.stream()
                .filter(known -> url.regionMatches(true, 0, known, 0, known.length()))
                .findFirst()
                .orElseThrow(() -> problem(unsupported(url)));
        String rest = url.substring(scheme.length());
        return switch (scheme) {
            case "jdbc:postgresql:" -> PostgresqlUrl.readJdbc(rest);
            case "jdbc:sqlite:", "sqlite:" -> SqliteUrl.read(rest);
            default -> PostgresqlUrl.read(rest);
        };
    }

    static ConfigurationException problem(String reason) {
        return ConfigurationException.of("url", reason);
    }

    private static String unsupported(String url) {
        String word = url.regionMatches(true, 0, "jdbc:", 0, 5) ? url.substring(5) : url;
        int colon = word.indexOf(':');
        String scheme = colon < 0 ? "" : word.substring(0, colon).toLowerCase(Locale.ROOT);
        String other = OTHERS.get(scheme);
        if (other != null) {
            return "is a URL of " + other + ", which Ferro does not support; write " + examples();
        }
        Optional<String> meant = Nearest.nearest(scheme, List.of("postgresql", "postgres", "sqlite"));
        return "does not begin with a scheme that Ferro supports; "
                + meant.map(known -> "did you mean '" + known + ":'? Write ").orElse("write ")
                + examples();
    }

    private static String examples() {
        return "postgresql://user@host:5432/database, jdbc:postgresql://host/database, sqlite:file.db or"
                + " jdbc:sqlite:file.db";
    }
}
