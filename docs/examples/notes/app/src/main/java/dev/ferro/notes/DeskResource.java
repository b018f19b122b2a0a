package dev.ferro.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The notes of all. Nobody checks who asks. */
@ApplicationScoped
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public class DeskResource {

    @Inject
    Desk desk;

    @GET
    @Path("service/notes")
    public List<NoteView> list() {
        return desk.list();
    }

    @POST
    @Path("service/notes/{id}/hide")
    public NoteView hide(@PathParam("id") long id) {
        return desk.hide(id).orElseThrow(() -> Problem.noSuchNote(id));
    }

    @POST
    @Path("service/notes/{id}/star")
    public NoteView star(@PathParam("id") long id) {
        return desk.star(id).orElseThrow(() -> Problem.noSuchNote(id));
    }

    @GET
    @Path("service/audit")
    public List<AuditEntry> audit() {
        return desk.audit();
    }

    @GET
    @Path("notes")
    public List<NoteView> listAsNobody() {
        return desk.listAsNobody();
    }
}
