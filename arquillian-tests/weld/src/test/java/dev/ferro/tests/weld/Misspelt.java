package dev.ferro.tests.weld;

import dev.ferro.Repository;
import dev.ferro.cdi.Using;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Asks for a connection that nobody has configured. */
@Dependent
public class Misspelt {

    @Inject
    @Using("servcie")
    Repository<PipelineEvent> events;
}
