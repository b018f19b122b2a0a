package dev.ferro;

/** The schema of a connection lacks what the entities need; the message names all of it. */
public final class SchemaMismatchException extends FerroException {

    private static final long serialVersionUID = 1L;

    private final transient SchemaDiff diff;

    /**
     * Called by Ferro.
     *
     * @param message the message with its id
     * @param diff all differences
     */
    public SchemaMismatchException(String message, SchemaDiff diff) {
        super(diff.connection(), message);
        this.diff = diff;
    }

    /**
     * All differences, those that break nothing included.
     *
     * @return the differences; null in a deserialized exception
     */
    public SchemaDiff diff() {
        return diff;
    }
}
