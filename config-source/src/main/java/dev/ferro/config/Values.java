package dev.ferro.config;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/**
 * Reads single values. Whatever goes wrong, no message quotes one, and no exception of Config is passed on (R25).
 *
 * <p>Asks for {@link ConfigValue}, not for an {@code Optional}: that would be empty for {@code ${APP_PASSWORD}} without such
 * a variable, and the connection would be opened without a password.
 */
final class Values {

    private static final Pattern EXPRESSION = Pattern.compile("(?<![$\\\\])\\$\\{(?<variable>[A-Za-z0-9_.-]{1,120})}");

    /** Not what may be part of a password: {@code pa${ss}word} names no variable in the message. */
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*|[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");

    private final Config config;

    Values(Config config) {
        this.config = config;
    }

    /**
     * Reads a value.
     *
     * @param property the whole name of the property
     * @return empty if it is absent or, as MicroProfile Config has it, the empty text
     * @throws RejectedValue if it cannot be read
     */
    Optional<Found> find(String property) {
        ConfigValue value = read(property);
        boolean fromDatabaseUrl = DatabaseUrlConfigSource.NAME.equals(value.getSourceName());
        // Raw: a dollar sign in a password of DATABASE_URL is no expression.
        String text = fromDatabaseUrl ? value.getRawValue() : value.getValue();
        if (text == null && value.getRawValue() != null) {
            throw new RejectedValue(unresolved(value.getRawValue()));
        }
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(new Found(text, fromDatabaseUrl));
    }

    private ConfigValue read(String property) {
        try {
            return config.getConfigValue(property);
        } catch (NoSuchElementException unresolved) {
            throw new RejectedValue(unresolved(""));
        } catch (RuntimeException unreadable) {
            throw new RejectedValue("cannot be read (" + unreadable.getClass().getSimpleName() + " in Config)");
        }
    }

    private String unresolved(String raw) {
        Matcher matcher = EXPRESSION.matcher(raw);
        while (matcher.find()) {
            String variable = matcher.group("variable");
            boolean whole = matcher.group().equals(raw);
            if ((whole || VARIABLE.matcher(variable).matches()) && isAbsent(variable)) {
                return "refers to " + variable + ", which is not set; set it, or give a default as in ${" + variable
                        + ":…}";
            }
        }
        return "holds an expression ${…} whose variable is not set; set it, or write \\${ for the characters themselves";
    }

    private boolean isAbsent(String variable) {
        try {
            return config.getConfigValue(variable).getValue() == null;
        } catch (RuntimeException unreadable) {
            return true;
        }
    }
}
