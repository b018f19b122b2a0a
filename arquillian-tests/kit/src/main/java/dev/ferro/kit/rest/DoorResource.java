package dev.ferro.kit.rest;

import dev.ferro.kit.door.Door;
import dev.ferro.kit.door.StackTraces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Hands requests to the {@link Door}; a failure is its stack trace. */
@Path("door")
@RequestScoped
public class DoorResource {

    @Inject
    Door door;

    @POST
    @Path("{path: .+}")
    @Produces(MediaType.TEXT_PLAIN)
    public Response answer(@PathParam("path") String path) {
        try {
            return Response.ok(door.answer(path)).build();
        } catch (Throwable failed) {
            return Response.serverError().entity(StackTraces.of(failed)).build();
        }
    }
}
