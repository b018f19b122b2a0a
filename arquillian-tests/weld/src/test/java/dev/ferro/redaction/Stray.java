package dev.ferro.redaction;

import dev.ferro.Sql;
import dev.ferro.cdi.Using;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Who asks for a connection that nobody configured. */
@Dependent
class Stray {

    @Inject
    @Using("ap")
    Sql sql;
}
