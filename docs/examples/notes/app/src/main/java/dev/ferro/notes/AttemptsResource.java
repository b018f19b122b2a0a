package dev.ferro.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What is to be refused, and is. */
@ApplicationScoped
@Path("attempts")
@Produces(MediaType.APPLICATION_JSON)
public class AttemptsResource {

    @Inject
    Crossings crossings;

    @Inject
    UserNotes notes;

    /** Refused by Ferro: FERRO0016. */
    @POST
    @Path("switch")
    public long switchToApp() {
        return crossings.switchToApp();
    }

    /** Refused by Ferro: FERRO0017. */
    @POST
    @Path("origin")
    public NoteView writeThroughApp() {
        return crossings.writeThroughApp().view();
    }

    /** Refused by the database, whatever the program does. */
    @POST
    @Path("forge")
    public NoteView forge() {
        return notes.forge("ada", "bob", "Bob never wrote this");
    }
}
