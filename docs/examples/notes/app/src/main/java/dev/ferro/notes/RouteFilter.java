package dev.ferro.notes;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Says in each response how it came about: a header {@code Ferro-Route} per decision, such as
 * {@code Repository<Note> -> app (ambient)}, and the role in {@code Database-Role}.
 */
@Provider
public class RouteFilter implements ContainerResponseFilter {

    @Inject
    RouteTrace trace;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        trace.routes().forEach(route -> response.getHeaders().add("Ferro-Route", route));
        trace.roles().forEach(role -> response.getHeaders().add("Database-Role", role));
    }
}
