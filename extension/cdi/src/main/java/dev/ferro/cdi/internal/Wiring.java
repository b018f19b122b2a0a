package dev.ferro.cdi.internal;

import dev.ferro.internal.errors.Messages;
import jakarta.enterprise.lang.model.types.Type;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What is to be registered, and what is wrong with it. Immutable.
 *
 * @param names of connections, asked for or configured; where one is only asked for, its beans are placeholders that keep
 *     the container from complaining before we do
 * @param entities by their names, those among them that are none included for the same reason
 * @param rawRepository whether a repository without type argument needs a placeholder, too
 * @param problems messages, each complete
 */
record Wiring(
        NavigableSet<String> names, SortedMap<String, Type> entities, boolean rawRepository, List<String> problems) {

    private static final String LINE = System.lineSeparator() + "  ";

    /**
     * Puts all problems into one text.
     *
     * @return the error, or empty if nothing is wrong
     */
    Optional<String> error() {
        return switch (problems.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(problems.get(0));
            default -> Optional.of(Messages.MSG.wiringProblems(problems.size(), LINE + String.join(LINE, problems)));
        };
    }
}
