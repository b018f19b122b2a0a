package dev.ferro.config;

import dev.ferro.SettingsProblem;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Reads the one setting that belongs to no connection. */
final class Entities {

    private Entities() {}

    static List<String> read(Config config, List<SettingsProblem> problems) {
        try {
            return new Values(config)
                    .find(Declarations.ENTITIES)
                    .map(value -> Syntax.javaNames(value.text()))
                    .orElse(List.of());
        } catch (RejectedValue rejected) {
            problems.add(new SettingsProblem(Declarations.ENTITIES, rejected.reason()));
            return List.of();
        }
    }
}
