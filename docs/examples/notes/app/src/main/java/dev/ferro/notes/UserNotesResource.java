package dev.ferro.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The notes of a user. A demonstration: the path says who asks, and nobody checks it. */
@ApplicationScoped
@Path("users/{user}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UserNotesResource {

    @Inject
    UserNotes notes;

    @GET
    public List<NoteView> list(@PathParam("user") String user) {
        return notes.list(user);
    }

    @POST
    public Response add(@PathParam("user") String user, @Nullable NewText sent) {
        return Response.status(Response.Status.CREATED)
                .entity(notes.add(user, NewText.of(sent)))
                .build();
    }

    @PUT
    @Path("{id}")
    public NoteView rewrite(@PathParam("user") String user, @PathParam("id") long id, @Nullable NewText sent) {
        String text = NewText.of(sent);
        int version = sent == null ? 0 : sent.getVersion();
        return notes.rewrite(user, id, text, version).orElseThrow(() -> Problem.noSuchNote(id));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("user") String user, @PathParam("id") long id) {
        if (!notes.delete(user, id)) {
            throw Problem.noSuchNote(id);
        }
    }
}
