package dev.ferro.quickstart;

import dev.ferro.Connections;
import dev.ferro.Schema;
import dev.ferro.SchemaDiff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Creates the tables through the connection of their owner, and gives it up. */
@ApplicationScoped
class Owner {

    // tag::owner[]
    @Inject
    Schema schema;

    @Inject
    Connections connections;

    SchemaDiff createTables() {
        schema.create("owner");
        return schema.diff("owner"); // there is none now
    }

    /** Returns the names that are left. */
    Set<String> close() {
        connections.close("owner"); // from here on nothing in this process may change a table
        return connections.names();
    }
    // end::owner[]
}
