package dev.ferro.quickstart;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Takes the {@link Tour} on a database of its own: an SQLite file or, with {@code --postgres}, a PostgreSQL server. */
public final class Main {

    private static final String POSTGRES = "--postgres";

    private Main() {}

    /** Exits with 0 only if the database gave back as much as this JDK knows. */
    public static void main(String[] arguments) {
        List<String> options = List.of(arguments);
        if (!Set.of(POSTGRES).containsAll(options)) {
            System.err.println("The only option is " + POSTGRES);
            System.exit(2);
        }
        boolean passed = options.contains(POSTGRES) ? run(TemporaryPostgresql::start) : run(TemporarySqlite::create);
        System.exit(passed ? 0 : 1);
    }

    private static boolean run(Supplier<TemporaryDatabase> start) {
        Journal main = new Journal("main", () -> "");
        long begin = System.nanoTime();
        try (TemporaryDatabase database = main.step("starts a database: ", start);
                SeContainer container = main.step(starting(database), Main::container, done -> "ready")) {
            return container.select(Tour.class).get().take(database);
        } finally {
            System.out.printf("All of it, with JDK %s, took %d ms.%n", Runtime.version(), Journal.millisSince(begin));
        }
    }

    /** Where there are roles, somebody else creates them, as the tour shows. */
    private static String starting(TemporaryDatabase database) {
        return database.hasRoles() ? "starts CDI: " : "starts CDI, and service creates the tables: ";
    }

    private static SeContainer container() {
        return SeContainerInitializer.newInstance().initialize();
    }
}
