package dev.ferro;

/**
 * The figures of a connection's pool at a moment (AE6), counted by the pool itself. With a data source of the container
 * only {@code active} is known; the rest is the container's to tell, and zero.
 *
 * @param connection the name of the connection
 * @param maxSize most physical connections the pool will open
 * @param active physical connections in use
 * @param available physical connections open and idle
 * @param awaiting threads waiting for one
 * @param created physical connections opened since registration
 * @param destroyed physical connections closed since registration
 */
public record PoolMetrics(
        String connection, int maxSize, int active, int available, int awaiting, long created, long destroyed) {}
