package dev.ferro.notes;

import dev.ferro.ConnectionUnavailableException;
import dev.ferro.FerroError;
import dev.ferro.InvalidValueException;
import dev.ferro.StatementException;
import jakarta.data.exceptions.DataException;
import jakarta.data.exceptions.EntityExistsException;
import jakarta.data.exceptions.OptimisticLockingFailureException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Ferro's errors as answers: with their id and their message, which holds neither a secret nor a value. */
// tag::mapper[]
@Provider
public class FerroErrorMapper implements ExceptionMapper<DataException> {

    private static final Optional<String> FORBIDDEN = Optional.of("42501");

    @Override
    public Response toResponse(DataException failed) {
        String id = failed instanceof FerroError error ? error.errorId() : "";
        return new Problem(id, String.valueOf(failed.getMessage())).response(status(failed));
    }

    private static int status(DataException failed) {
        if (failed instanceof InvalidValueException) {
            return 400;
        }
        if (failed instanceof StatementException refused && refused.sqlState().equals(FORBIDDEN)) {
            return 403; // by a privilege or by a policy
        }
        if (failed instanceof OptimisticLockingFailureException || failed instanceof EntityExistsException) {
            return 409;
        }
        return failed instanceof ConnectionUnavailableException ? 503 : 500; // a crossing is a mistake of the program
    }
}
// end::mapper[]
