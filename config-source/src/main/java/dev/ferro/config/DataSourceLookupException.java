package dev.ferro.config;

/** There is no such data source, or it cannot be used; the message says why, behind the key, and is safe to show. */
public final class DataSourceLookupException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Creates it.
     *
     * @param reason what is wrong and what would be right, to be read behind the name of the key
     */
    public DataSourceLookupException(String reason) {
        super(reason);
    }
}
