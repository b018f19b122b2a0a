package dev.ferro.query;

/**
 * Stub.
 *
 * @param <T> x
 */
public interface Restriction<T> {}
