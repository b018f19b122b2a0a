package dev.ferro.notes;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything but the page is below {@code /api}. */
@ApplicationPath("/api")
public class NotesApplication extends Application {}
