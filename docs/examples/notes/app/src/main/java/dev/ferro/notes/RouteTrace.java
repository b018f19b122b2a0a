package dev.ferro.notes;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;

/** What was decided for a request, and as whom the database was spoken to. Ends with the request, however that ends. */
@RequestScoped
public class RouteTrace {

    private final List<String> routes = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();

    void route(String route) {
        routes.add(route);
    }

    void role(String role) {
        if (!roles.contains(role)) {
            roles.add(role);
        }
    }

    List<String> routes() {
        return routes;
    }

    List<String> roles() {
        return roles;
    }
}
