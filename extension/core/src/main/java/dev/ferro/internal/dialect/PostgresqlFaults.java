package dev.ferro.internal.dialect;

import dev.ferro.DatabaseFault;
import dev.ferro.DatabaseFault.Kind;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * PostgreSQL's errors, by SQLSTATE. A message is kept only for states whose text names objects and never quotes data:
 * class 22 quotes values, a syntax error quotes the text, and a RAISE in a function says what its author likes.
 */
final class PostgresqlFaults implements FaultReader {

    /** Digits of any script, none of which a batch of ours groups: it is shorter than that. */
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

    private static final Map<String, Kind> BY_STATE = Map.ofEntries(
            Map.entry("23505", Kind.UNIQUE),
            Map.entry("23503", Kind.FOREIGN_KEY),
            Map.entry("23001", Kind.FOREIGN_KEY),
            Map.entry("23502", Kind.NOT_NULL),
            Map.entry("23514", Kind.CHECK),
            Map.entry("23P01", Kind.CHECK),
            Map.entry("42501", Kind.PERMISSION),
            Map.entry("25006", Kind.READ_ONLY),
            Map.entry("40001", Kind.CONCURRENCY),
            Map.entry("40P01", Kind.CONCURRENCY),
            Map.entry("55P03", Kind.CONCURRENCY),
            Map.entry("57014", Kind.CANCELLED),
            Map.entry("3D000", Kind.CONNECTION),
            Map.entry("53300", Kind.CONNECTION),
            Map.entry("57P01", Kind.CONNECTION),
            Map.entry("57P02", Kind.CONNECTION),
            Map.entry("57P03", Kind.CONNECTION),
            Map.entry("57P05", Kind.CONNECTION));

    private static final Set<String> SAFE_TEXT = Set.of(
            "42501", "25006", "40001", "40P01", "55P03", "57014", "53300", "57P01", "57P02", "57P03", "57P05", "42P07",
            "428C9", "42710", "42701", "42702", "42P06", "42804", "42P18", "25P02", "28000", "28P01", "25001", "2BP01");

    /**
     * The places in the server that complain of a name in the SQL text, or of the database of a login. The same SQLSTATEs
     * (42P01, 42703, 42883, 3D000) come from casts and functions such as {@code ?::regclass}, which quote a value.
     */
    private static final Set<String> NAMES_OF_THE_TEXT = Set.of(
            "parserOpenTable",
            "ParseFuncOrColumn",
            "op_error",
            "errorMissingColumn",
            "checkInsertTargets",
            "transformUpdateTargetList",
            "RangeVarGetCreationNamespace",
            "InitPostgres");

    @Override
    public DatabaseFault read(SQLException exception) {
        ServerErrorMessage server =
                exception instanceof PSQLException postgresql ? postgresql.getServerErrorMessage() : null;
        String state = exception.getSQLState();
        String message = server == null ? client(exception) : text(server, state);
        ServerErrorMessage spoken = server == null || isRaised(server) ? null : server;
        return new DatabaseFault(
                kind(state),
                state,
                spoken == null ? null : spoken.getConstraint(),
                spoken == null ? null : spoken.getTable(),
                spoken == null || spoken.getColumn() == null ? List.of() : List.of(spoken.getColumn()),
                server == null ? 0 : server.getPosition(),
                message,
                Rebuilt.of(exception, message));
    }

    /** The driver says it in the language of the JVM, in whose digits too; the number of the entry always comes first. */
    @Override
    public OptionalInt batchEntry(BatchUpdateException exception) {
        Matcher number = NUMBER.matcher(String.valueOf(exception.getMessage()));
        return number.find() ? OptionalInt.of(Integer.parseInt(number.group())) : OptionalInt.empty();
    }

    @Override
    public boolean isFatal(SQLException exception) {
        String state = exception.getSQLState();
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("57P")
                        || state.startsWith("F0")
                        || "58030".equals(state));
    }

    private static Kind kind(@Nullable String state) {
        if (state == null) {
            return Kind.OTHER;
        }
        Kind kind = BY_STATE.get(state);
        if (kind != null) {
            return kind;
        }
        return switch (state.substring(0, 2)) {
            case "08" -> Kind.CONNECTION;
            case "28" -> Kind.CREDENTIALS;
            case "40" -> Kind.CONCURRENCY;
            case "42" -> Kind.SYNTAX;
            default -> Kind.OTHER;
        };
    }

    private static @Nullable String text(ServerErrorMessage server, @Nullable String state) {
        if (state == null || isRaised(server)) {
            return null;
        }
        if (state.startsWith("23")) {
            return constraint(server);
        }
        if (state.equals("42601")) {
            return "syntax error";
        }
        String routine = server.getRoutine();
        boolean safe = SAFE_TEXT.contains(state) || (routine != null && NAMES_OF_THE_TEXT.contains(routine));
        return safe ? server.getMessage() : null;
    }

    /** All of it is what the author of a function says, its constraint included. */
    private static boolean isRaised(ServerErrorMessage server) {
        return "exec_stmt_raise".equals(server.getRoutine());
    }

    private static String constraint(ServerErrorMessage server) {
        String table = server.getTable() == null ? "" : " of table \"" + server.getTable() + "\"";
        if (server.getConstraint() != null) {
            return "violates constraint \"" + server.getConstraint() + "\"" + table;
        }
        return "23502".equals(server.getSQLState()) && server.getColumn() != null
                ? "null in column \"" + server.getColumn() + "\"" + table
                : "violates a constraint" + table;
    }

    /** What went wrong before the server could say anything. */
    private static @Nullable String client(SQLException exception) {
        for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return "the host name is unknown";
            }
            if (cause instanceof ConnectException) {
                return "nothing answers at this host and port";
            }
            if (cause instanceof SocketTimeoutException) {
                return "the server did not answer in time";
            }
            if (cause instanceof SSLException) {
                return "TLS could not be established";
            }
        }
        String state = exception.getSQLState();
        if (state == null) {
            return null;
        }
        return switch (state) {
            case "08001" -> "no connection could be established";
            case "08003", "08006", "08007" -> "the physical connection broke";
            case "08004" -> "the server rejected the connection";
            case "25P02" -> "a statement failed in the transaction, so the server rolls it back";
            case "28000", "28P01" -> "authentication failed";
            default -> null;
        };
    }
}
