package dev.ferro;

import dev.ferro.internal.settings.UrlReader;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a database is, read from one of these forms (R8):
 *
 * <ul>
 *   <li>{@code postgresql://user:password@host:port/database?sslmode=require}, also {@code postgres://};
 *   <li>{@code jdbc:postgresql://host:port/database?user=…&password=…};
 *   <li>{@code sqlite:shop.db}, {@code sqlite:/var/lib/shop.db?mode=rwc} ({@code rwc}, {@code rw} or {@code ro}),
 *       {@code sqlite::memory:};
 *   <li>{@code jdbc:sqlite:shop.db}.
 * </ul>
 *
 * <p>Everything that may be secret is taken out of the URL while it is read: what is left can be given to a driver and
 * printed. {@link #toString()} shows database, host and name, and no parameter value (R25). Immutable.
 */
public final class DatabaseUrl {

    private final Database database;
    private final String jdbcUrl;
    private final Map<String, Secret> parameters;
    private final Optional<String> username;
    private final Optional<Secret> password;

    /**
     * Used by the reader of URLs; applications call {@link #parse(String)}.
     *
     * @param database which database
     * @param jdbcUrl the JDBC URL without credentials and parameters
     * @param parameters the driver's parameters
     * @param username from the URL
     * @param password from the URL
     */
    public DatabaseUrl(
            Database database,
            String jdbcUrl,
            Map<String, Secret> parameters,
            Optional<String> username,
            Optional<Secret> password) {
        this.database = Objects.requireNonNull(database, "database");
        this.jdbcUrl = Objects.requireNonNull(jdbcUrl, "jdbcUrl");
        this.parameters = Map.copyOf(parameters);
        this.username = Objects.requireNonNull(username, "username");
        this.password = Objects.requireNonNull(password, "password");
    }

    /**
     * Reads a URL.
     *
     * @param url one of the forms above
     * @return its parts
     * @throws ConfigurationException if it is none of them, or names a parameter that the driver does not know or that
     *     a configuration key replaces; the message never quotes the URL
     */
    public static DatabaseUrl parse(String url) {
        return UrlReader.read(url);
    }

    /**
     * Which database it is.
     *
     * @return the database
     */
    public Database database() {
        return database;
    }

    /**
     * The URL for the driver, with neither credentials nor parameters in it.
     *
     * @return a JDBC URL that may be printed
     */
    public String jdbcUrl() {
        return jdbcUrl;
    }

    /**
     * What the URL says to the driver (R8), behind masks because any of it may be a credential.
     *
     * @return parameter names of the driver and their decoded values
     */
    public Map<String, Secret> parameters() {
        return parameters;
    }

    /**
     * The user named in the URL.
     *
     * @return the user, if the URL names one
     */
    public Optional<String> username() {
        return username;
    }

    /**
     * The password given in the URL.
     *
     * @return the password, if the URL has one
     */
    public Optional<Secret> password() {
        return password;
    }

    /**
     * Whether this is SQLite's {@code :memory:}: one database per generation of its connection.
     *
     * @return true for a database in memory
     */
    public boolean inMemory() {
        return database == Database.SQLITE && jdbcUrl.equals("jdbc:sqlite::memory:");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DatabaseUrl that
                && jdbcUrl.equals(that.jdbcUrl)
                && parameters.equals(that.parameters)
                && username.equals(that.username)
                && password.equals(that.password);
    }

    @Override
    public int hashCode() {
        return jdbcUrl.hashCode();
    }

    @Override
    public String toString() {
        return jdbcUrl;
    }
}
