package dev.ferro.notes;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Why a request was not done.
 *
 * @param error the stable id, one of Ferro's or one of this application
 * @param message for people
 */
public record Problem(String error, String message) {

    static WebApplicationException badRequest(String message) {
        return new WebApplicationException(new Problem("NOTES0001", "NOTES0001: " + message).response(400));
    }

    static WebApplicationException noSuchNote(long id) {
        String message = "NOTES0002: there is no note " + id + ", or not for whom you are";
        return new WebApplicationException(new Problem("NOTES0002", message).response(404));
    }

    Response response(int status) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(this)
                .build();
    }
}
