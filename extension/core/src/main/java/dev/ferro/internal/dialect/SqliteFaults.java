package dev.ferro.internal.dialect;

import dev.ferro.DatabaseFault;
import dev.ferro.DatabaseFault.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * SQLite's errors, by result code. Of its texts only those known to name objects are kept; a trigger's RAISE says what
 * its author likes, and a syntax error quotes the text.
 */
final class SqliteFaults implements FaultReader {

    private static final Pattern CONSTRAINT =
            Pattern.compile("(?:(?:UNIQUE|NOT NULL|PRIMARY KEY) constraint failed: ([^'\"()]{1,2000})"
                    + "|CHECK constraint failed: ([\\p{L}\\p{N}_ .,$-]{1,200}))\\)?$");
    private static final String NO_ARBITER = "ON CONFLICT clause does not match any";
    private static final Pattern MISSING = Pattern.compile("no such (table|column|function|index): [\\w.]{1,130}");

    @Override
    public DatabaseFault read(SQLException exception) {
        SQLiteErrorCode code = code(exception);
        String text = exception.getMessage() == null ? "" : exception.getMessage();
        Matcher constraint = CONSTRAINT.matcher(text);
        String named = isConstraint(code) && constraint.find() ? name(constraint) : null;
        String message = message(code, named, text);
        List<String> columns = named == null || kind(code, text) == Kind.CHECK ? List.of() : List.of(named.split(", "));
        return new DatabaseFault(
                kind(code, text),
                exception instanceof SQLiteException ? state(code, text) : exception.getSQLState(),
                named,
                columns.isEmpty() ? null : tableOf(columns.get(0)),
                columns.stream().map(SqliteFaults::columnOf).toList(),
                0,
                message,
                Rebuilt.of(exception, message));
    }

    private static @Nullable String name(Matcher constraint) {
        return constraint.group(1) == null ? constraint.group(2) : constraint.group(1);
    }

    private static String tableOf(String column) {
        return column.substring(0, Math.max(0, column.lastIndexOf('.')));
    }

    private static String columnOf(String column) {
        return column.substring(column.lastIndexOf('.') + 1);
    }

    @Override
    public boolean isFatal(SQLException exception) {
        return switch (code(exception)) {
            case SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_MISUSE -> true;
            default -> false;
        };
    }

    private static SQLiteErrorCode code(SQLException exception) {
        return exception instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    }

    private static boolean isConstraint(SQLiteErrorCode code) {
        return (code.code & 0xff) == SQLiteErrorCode.SQLITE_CONSTRAINT.code
                && code != SQLiteErrorCode.SQLITE_CONSTRAINT_TRIGGER;
    }

    private static Kind kind(SQLiteErrorCode code, String text) {
        return switch (code) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID -> Kind.UNIQUE;
            case SQLITE_CONSTRAINT_FOREIGNKEY -> Kind.FOREIGN_KEY;
            case SQLITE_CONSTRAINT_NOTNULL -> Kind.NOT_NULL;
            case SQLITE_CONSTRAINT_CHECK -> Kind.CHECK;
            case SQLITE_CONSTRAINT_TRIGGER -> isRestriction(text) ? Kind.FOREIGN_KEY : byPrimaryCode(code, text);
            case SQLITE_INTERRUPT -> Kind.CANCELLED;
            default -> byPrimaryCode(code, text);
        };
    }

    /** {@code ON DELETE RESTRICT} is a trigger inside SQLite. */
    private static boolean isRestriction(String text) {
        return text.contains("FOREIGN KEY constraint failed");
    }

    private static Kind byPrimaryCode(SQLiteErrorCode code, String text) {
        return switch (code.code & 0xff) {
            case 8 -> Kind.READ_ONLY;
            case 5, 6 -> Kind.CONCURRENCY;
            case 10, 11, 14, 26 -> Kind.CONNECTION;
            case 1 -> MISSING.matcher(text).find() || text.contains("syntax error") ? Kind.SYNTAX : Kind.OTHER;
            default -> Kind.OTHER;
        };
    }

    /** SQLite has no SQLSTATE; the standard's classes say the same to code that looks at them. */
    private static @Nullable String state(SQLiteErrorCode code, String text) {
        return switch (code) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID -> "23505";
            case SQLITE_CONSTRAINT_FOREIGNKEY -> "23503";
            case SQLITE_CONSTRAINT_NOTNULL -> "23502";
            case SQLITE_CONSTRAINT_CHECK -> "23514";
            case SQLITE_ERROR -> text.contains(NO_ARBITER) ? "42P10" : null;
            default -> (code.code & 0xff) == 8 ? "25006" : null;
        };
    }

    private static @Nullable String message(SQLiteErrorCode code, @Nullable String constraint, String text) {
        if (constraint != null) {
            return "violates a constraint on " + constraint;
        }
        if (code == SQLiteErrorCode.SQLITE_CONSTRAINT_FOREIGNKEY) {
            return "violates a foreign key";
        }
        Matcher missing = MISSING.matcher(text);
        if (missing.find()) {
            return missing.group();
        }
        return switch (code.code & 0xff) {
            case 5, 6 -> "the database is locked by another writer";
            case 8 -> "attempt to write a read-only database";
            case 10 -> "the file cannot be read or written";
            case 11 -> "the file is damaged";
            case 13 -> "the disk or the database is full";
            case 14 -> "the file cannot be opened; it may be a directory, missing, or not permitted";
            case 18 -> "a value or statement is too big";
            case 26 -> "the file is no SQLite database";
            case 1 -> text.contains("syntax error") ? "syntax error" : null;
            default -> null;
        };
    }
}
