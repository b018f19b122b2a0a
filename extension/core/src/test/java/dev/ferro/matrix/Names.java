package dev.ferro.matrix;

/** The names of the connections: both are registered, and {@link #UNKNOWN} is what a typing error makes of one. */
final class Names {

    static final String SERVICE = "service";
    static final String APP = "app";
    static final String UNKNOWN = "ap";

    private Names() {}
}
