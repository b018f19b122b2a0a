package dev.ferro;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How the schema of a connection differs from what the entities need. Immutable.
 *
 * <pre>{@code
 * Files.writeString(Path.of("V7__schema.sql"), ferro.schema().diff("owner").script());
 * }</pre>
 *
 * @param connection the name of the connection
 * @param differences in the order in which they are to be mended
 */
public record SchemaDiff(String connection, List<SchemaDifference> differences) {

    /** Refuses nulls, and copies what could change. */
    public SchemaDiff {
        Objects.requireNonNull(connection, "connection");
        differences = List.copyOf(differences);
    }

    /**
     * Whether there is nothing to do.
     *
     * @return true if database and mapping agree
     */
    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /**
     * What {@link Schema#update} adds.
     *
     * @return the differences that can be mended without a loss
     */
    public List<SchemaDifference> additions() {
        return differences.stream().filter(SchemaDifference::isAddition).toList();
    }

    /**
     * What {@link Schema#update} leaves alone.
     *
     * @return the differences that need somebody's decision
     */
    public List<SchemaDifference> byHand() {
        return differences.stream().filter(one -> !one.isAddition()).toList();
    }

    /**
     * What {@link Schema#validate} refuses.
     *
     * @return the differences with which an operation would break
     */
    public List<SchemaDifference> breaking() {
        return differences.stream().filter(SchemaDifference::breaking).toList();
    }

    /**
     * The additions as statements, for a migration tool. What must be decided by hand stands in it as a comment, with a
     * statement that would do it where there is one.
     *
     * @return SQL text, each statement ended by a semicolon and a line end; empty if there is no difference
     */
    public String script() {
        return differences.stream().map(SchemaDifference::script).collect(Collectors.joining("\n"));
    }

    /** All differences, each on a line. */
    @Override
    public String toString() {
        return isEmpty()
                ? "no difference on connection '" + connection + "'"
                : differences.stream().map(SchemaDifference::description).collect(Collectors.joining("\n"));
    }
}
