package dev.ferro.notes;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Says in each response how it came about: a header {@code Ferro-Route} per decision, such as
 * {@code Repository<Note> -> app (ambient)}, and the role in {@code Database-Role}.
 */
@Provider
public class RouteFilter implements ContainerRequestFilter, ContainerResponseFilter {

    @Inject
    RouteTrace trace;

    @Override
    public void filter(ContainerRequestContext request) {
        trace.begin();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        RouteTrace.Trace noted = trace.end();
        if (noted != null) {
            noted.routes().forEach(route -> response.getHeaders().add("Ferro-Route", route));
            noted.roles().forEach(role -> response.getHeaders().add("Database-Role", role));
        }
    }
}
