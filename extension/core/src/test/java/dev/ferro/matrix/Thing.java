package dev.ferro.matrix;

import dev.ferro.Ref;

/** What both entities have. */
interface Thing {

    Long id();

    String name();

    /** A reference to a thing of the other kind. */
    Ref<?> held();
}
