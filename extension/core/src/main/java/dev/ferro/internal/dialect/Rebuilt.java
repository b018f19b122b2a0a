package dev.ferro.internal.dialect;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Builds the exception that may stand in for a driver's one: its codes and its stack trace, none of its texts. */
final class Rebuilt {

    private Rebuilt() {}

    static SQLException of(SQLException original, @Nullable String safeText) {
        String text = safeText != null ? safeText : "the driver's text is left out because it may quote data";
        SQLException rebuilt = new SQLException(text, original.getSQLState(), original.getErrorCode());
        rebuilt.setStackTrace(original.getStackTrace());
        return rebuilt;
    }
}
