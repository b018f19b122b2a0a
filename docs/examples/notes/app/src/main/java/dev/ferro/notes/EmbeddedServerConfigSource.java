package dev.ferro.notes;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Answers the URL of a connection that nobody else has configured, and starts a PostgreSQL for it. The lowest of all
 * sources, so it is asked last: whoever sets {@code FERRO_CONNECTIONS_APP_URL} and its siblings starts nothing.
 */
public final class EmbeddedServerConfigSource implements ConfigSource {

    private static final int ORDINAL = 10;
    private static final Pattern URL = Pattern.compile("ferro\\.connections\\.(app|service|owner)\\.url");

    @Override
    public String getName() {
        return "embedded PostgreSQL";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    /** None: who only lists or reads everything there is, as a build does, starts nothing either. */
    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    // tag::value[]
    @Override
    public @Nullable String getValue(String property) {
        Matcher url = URL.matcher(property);
        return url.matches() ? EmbeddedServer.running().url(url.group(1)) : null;
    }
    // end::value[]
}
