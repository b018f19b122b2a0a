package dev.ferro.matrix;

/** What both entities have. */
interface Thing {

    Long id();

    String name();
}
