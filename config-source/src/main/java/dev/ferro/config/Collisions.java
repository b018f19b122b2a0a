package dev.ferro.config;

import dev.ferro.SettingsProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** Names that are the same environment variable: one would silently take the credentials of the other. */
final class Collisions {

    private Collisions() {}

    static List<SettingsProblem> problems(SortedSet<Declared> connections) {
        List<SettingsProblem> problems = new ArrayList<>();
        for (Declared first : connections) {
            for (Declared second : connections.tailSet(first)) {
                if (!first.equals(second)) {
                    check(problems, first, second);
                }
            }
        }
        return problems;
    }

    private static void check(List<SettingsProblem> problems, Declared first, Declared second) {
        Set<String> shared = first.variables();
        shared.retainAll(second.variables());
        if (!shared.isEmpty()) {
            problems.add(new SettingsProblem(
                    second.property("*"),
                    "the names '" + first.name() + "' and '" + second.name() + "' are the same environment variable ("
                            + shared.iterator().next() + "); rename one of them"));
        }
    }
}
