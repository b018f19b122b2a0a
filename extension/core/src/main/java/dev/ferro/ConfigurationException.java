package dev.ferro;

import dev.ferro.internal.errors.Messages;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Settings are wrong; {@link #problems()} lists everything that was found, not only the first fault (R10). */
public final class ConfigurationException extends FerroException {

    private static final long serialVersionUID = 1L;

    private final transient List<SettingsProblem> problems;

    private ConfigurationException(@Nullable String connection, String message, List<SettingsProblem> problems) {
        super(connection, message);
        this.problems = List.copyOf(problems);
    }

    /**
     * Reports problems of settings that belong to no connection yet.
     *
     * @param problems at least one
     * @return the exception
     */
    public static ConfigurationException of(List<SettingsProblem> problems) {
        return new ConfigurationException(null, Messages.MSG.invalidSettings(list(problems)), problems);
    }

    /**
     * Reports a single problem.
     *
     * @param key the configuration key at fault
     * @param reason what is wrong and what would be right
     * @return the exception
     */
    public static ConfigurationException of(String key, String reason) {
        return of(List.of(new SettingsProblem(key, reason)));
    }

    /**
     * Reports problems of the settings of a connection.
     *
     * @param connection the name of the connection, already safe to show
     * @param problems at least one
     * @return the exception
     */
    public static ConfigurationException of(String connection, List<SettingsProblem> problems) {
        return new ConfigurationException(
                connection, Messages.MSG.invalidConnectionSettings(connection, list(problems)), problems);
    }

    /**
     * Everything that is wrong.
     *
     * @return at least one problem
     */
    public List<SettingsProblem> problems() {
        return problems;
    }

    private static String list(List<SettingsProblem> problems) {
        return problems.stream().map(SettingsProblem::toString).collect(Collectors.joining("; "));
    }
}
