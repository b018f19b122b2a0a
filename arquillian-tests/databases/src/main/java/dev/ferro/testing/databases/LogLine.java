package dev.ferro.testing.databases;

/**
 * A message in the embedded server's log, further lines of it included. Immutable.
 *
 * @param role who caused it
 * @param process the server process that wrote it: one per physical connection
 * @param message as in {@link PostgresqlDatabase#log(Role)}
 */
public record LogLine(String role, int process, String message) {}
