package dev.ferro.internal.pool;

import dev.ferro.DatabaseFault;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** No physical connection could be opened; the message is complete, and safe to show. */
final class ConnectException extends SQLException {

    private static final long serialVersionUID = 1L;

    ConnectException(String message, @Nullable DatabaseFault fault) {
        super(message, fault == null ? null : fault.sqlState(), fault == null ? null : fault.cause());
    }

    /** Looks for it in what somebody made of it. */
    static Optional<ConnectException> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException connecting) {
                return Optional.of(connecting);
            }
        }
        return Optional.empty();
    }
}
