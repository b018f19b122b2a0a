package dev.ferro.kit.refused.misspelt;

import dev.ferro.Sql;
import dev.ferro.cdi.Using;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks for a connection that nobody has configured. */
@ApplicationScoped
public class Misspelt {

    @Inject
    @Using("ap")
    Sql events;
}
