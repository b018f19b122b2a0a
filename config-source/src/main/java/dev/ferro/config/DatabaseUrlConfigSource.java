package dev.ferro.config;

import dev.ferro.ConfigurationException;
import dev.ferro.Database;
import dev.ferro.DatabaseUrl;
import dev.ferro.Secret;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code url}, {@code username} and {@code password} of a connection from the variable in which platforms give all
 * three: {@code APP_DATABASE_URL} for {@code app}, {@code DATABASE_URL} for {@code default}.
 *
 * <p>Found by the service loader; an ordinal of 50 puts it below every setting somebody wrote. It lists no property, so it
 * declares no connection: it is only asked about those that configuration declares. Stateless and thread-safe.
 */
public final class DatabaseUrlConfigSource implements ConfigSource {

    /** By which a value from here is recognised. */
    static final String NAME = "Ferro DATABASE_URL";

    private static final int ORDINAL = 50;
    private static final Pattern PROPERTY = Pattern.compile(
            "ferro\\.(?:connections\\.(?<name>[A-Za-z][A-Za-z0-9_-]{0,62})\\.)?(?<key>url|username|password)");

    private final Function<String, @Nullable String> environment;

    /** Called by the service loader. */
    public DatabaseUrlConfigSource() {
        this(System::getenv);
    }

    DatabaseUrlConfigSource(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public @Nullable String getValue(String property) {
        Matcher matcher = PROPERTY.matcher(property);
        if (!matcher.matches()) {
            return null;
        }
        String name = matcher.group("name");
        String url = environment.apply(Variables.databaseUrl(name == null ? Declared.UNNAMED.name() : name));
        return url == null || url.isBlank() ? null : part(matcher.group("key"), url);
    }

    /** A malformed URL is handed out as it is, so that its reader reports it. */
    private static @Nullable String part(String key, String url) {
        try {
            DatabaseUrl parsed = DatabaseUrl.parse(url);
            return switch (key) {
                case "username" -> parsed.username().orElse(null);
                case "password" -> parsed.password().map(Secret::reveal).orElse(null);
                default -> parsed.database() == Database.POSTGRESQL ? withoutCredentials(url) : url;
            };
        } catch (ConfigurationException malformed) {
            return key.equals("url") ? url : null;
        }
    }

    /** Relies on a URL that was parsed: then an '@' before the parameters ends the user info. */
    private static String withoutCredentials(String url) {
        int question = url.indexOf('?');
        String front = question < 0 ? url : url.substring(0, question);
        String query = question < 0 ? "" : url.substring(question + 1);
        int at = front.lastIndexOf('@');
        String location = at < 0 ? front : front.substring(0, front.indexOf("//") + 2) + front.substring(at + 1);
        String parameters = Stream.of(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith("user=") && !pair.startsWith("password="))
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? location : location + "?" + parameters;
    }
}
