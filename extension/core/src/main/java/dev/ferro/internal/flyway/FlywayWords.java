package dev.ferro.internal.flyway;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.FlywayException;

/** What may be shown of Flyway's own texts: those that name scripts and versions. Others quote statements. */
final class FlywayWords {

    /** Only what matches is shown, not what follows it. */
    private static final List<Pattern> HARMLESS = List.of(
            Pattern.compile("Unable to parse statement in [^\\n]+? at line [0-9]+ col [0-9]+"),
            Pattern.compile("No value provided for placeholder: \\$\\{[^}\\n]+}"),
            Pattern.compile("Detected both transactional and non-transactional statements within the same migration"),
            Pattern.compile(
                    "(?:Invalid SQL filenames found|Wrong (?:versioned|repeatable) migration name format).+",
                    Pattern.DOTALL),
            Pattern.compile("Found more than (?:one (?:repeatable )?migration|1 SQL callback).+", Pattern.DOTALL),
            Pattern.compile("Schema [^\\n]+ contains a failed [^\\n]+"),
            Pattern.compile("Failed to find filesystem location[^\\n]+|Unable to resolve location[^\\n]+"),
            Pattern.compile("Number of retries exceeded while attempting to acquire PostgreSQL advisory lock"));

    private FlywayWords() {}

    static String of(RuntimeException failed) {
        String code = failed instanceof FlywayException known ? String.valueOf(known.getErrorCode()) : "";
        if (code.equals("NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE")) {
            return "it has tables, but no history of migrations; set flyway.baseline-on-migrate=true to take it as it is, or"
                    + " migrate an empty database";
        }
        return harmless(String.valueOf(failed.getMessage()))
                .orElseGet(() -> "Flyway's words are left out because they may quote a script ("
                        + root(failed).getClass().getName() + (code.isEmpty() ? "" : ", " + code) + ")");
    }

    /** Of a migration that is there and in the history, but not the same: all of it is names, versions and checksums. */
    static String of(ErrorDetails mismatch) {
        return switch (String.valueOf(mismatch.errorCode)) {
            case "CHECKSUM_MISMATCH" -> "its script was changed after it had run";
            case "DESCRIPTION_MISMATCH" -> "it had another description when it ran";
            case "TYPE_MISMATCH" -> "it was of another type when it ran";
            case "APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED", "APPLIED_REPEATABLE_MIGRATION_NOT_RESOLVED" ->
                "it has run, but its script is not there";
            case "RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED" -> "it has not run, although one of a higher version has";
            case "FAILED_VERSIONED_MIGRATION", "FAILED_REPEATABLE_MIGRATION" -> "it failed half way";
            default -> String.valueOf(mismatch.errorCode);
        };
    }

    private static Optional<String> harmless(String text) {
        return HARMLESS.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::lookingAt)
                .map(match -> match.group().strip().replaceAll("\\s*\\R\\s*", " "))
                .findFirst();
    }

    private static Throwable root(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
