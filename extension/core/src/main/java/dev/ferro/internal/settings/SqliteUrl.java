package dev.ferro.internal.settings;

import dev.ferro.Database;
import dev.ferro.DatabaseUrl;
import dev.ferro.Secret;
import java.util.Map;
import java.util.Optional;

/** Reads what follows the scheme of an SQLite URL: a file and how to open it. */
final class SqliteUrl {

    private SqliteUrl() {}

    static DatabaseUrl read(String rest) {
        int question = rest.indexOf('?');
        String file = question < 0 ? rest : rest.substring(0, question);
        String query = question < 0 ? "" : rest.substring(question + 1);
        if (file.isEmpty()) {
            throw UrlReader.problem("names no file; write sqlite:file.db, or sqlite::memory:");
        }
        if (file.startsWith("//")) {
            throw UrlReader.problem("has '//', which some read as an absolute path and others as a relative one; write"
                    + " sqlite:/absolute/file.db or sqlite:relative/file.db");
        }
        if (file.regionMatches(true, 0, "file:", 0, 5)) {
            throw UrlReader.problem("has 'file:' before the file; write sqlite:file.db");
        }
        if (isOfAnotherForm(file)) {
            throw UrlReader.problem(
                    "names a file with one of : ; @ & =, as other URLs have them; write sqlite:file.db");
        }
        if (file.startsWith(":") && !file.equals(":memory:")) {
            throw UrlReader.problem("names neither a file nor :memory:");
        }
        Map<String, Secret> parameters = query.isEmpty() ? Map.of() : Map.of("mode", Secret.of(mode(query)));
        if (file.equals(":memory:") && !parameters.isEmpty()) {
            throw UrlReader.problem("opens :memory: with a mode; a database in memory is always new and writable");
        }
        return new DatabaseUrl(Database.SQLITE, "jdbc:sqlite:" + file, parameters, Optional.empty(), Optional.empty());
    }

    /** The name of the file is shown; a URL of another kind behind {@code sqlite:} would show its password with it. */
    private static boolean isOfAnotherForm(String file) {
        int drive = file.matches("(?s)[A-Za-z]:[/\\\\].*") ? 2 : 0;
        return file.chars().anyMatch(c -> "@;&=".indexOf(c) >= 0)
                || (!file.startsWith(":") && file.indexOf(":", Math.max(1, drive)) >= 0);
    }

    private static String mode(String query) {
        return switch (query) {
            case "mode=ro" -> "ro";
            case "mode=rw" -> "rw";
            case "mode=rwc" -> "rwc";
            default ->
                throw UrlReader.problem("has a parameter other than mode=ro, mode=rw or mode=rwc; Ferro sets"
                        + " SQLite's pragmas itself, others belong into the key pool.initial-sql");
        };
    }
}
