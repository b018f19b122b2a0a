package dev.ferro.kit.app;

/** One instance for each living class loader of the application: whoever counts them from outside sees the leaked ones. */
public enum Generation {
    /** Exists as long as this class does. */
    LIVING
}
