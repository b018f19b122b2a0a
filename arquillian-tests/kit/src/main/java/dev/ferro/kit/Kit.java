package dev.ferro.kit;

import dev.ferro.testing.databases.DatabaseKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The applications of the kit. */
public final class Kit {

    private static final String APP = "dev.ferro.kit.app";
    private static final String SINGLE = "dev.ferro.kit.single";
    private static final String JPA = "dev.ferro.kit.jpa";
    private static final String DOOR = "dev.ferro.kit.door";
    private static final String REST = "dev.ferro.kit.rest";

    private Kit() {}

    /** Returns the application with {@code app} and {@code service}, and all scenarios that run inside. */
    public static Application main(DatabaseKind kind) {
        return application(
                "main-" + lower(kind),
                List.of(APP, DOOR, REST),
                KitDatabase.of(kind).configuration());
    }

    /** Closes the databases; for those who have loaded this class once more, where {@link KitSession} does not see it. */
    public static void close() {
        KitDatabases.close();
    }

    /** The application with the one connection that has no name. */
    static Application single(DatabaseKind kind) {
        return application(
                "single-" + lower(kind),
                List.of(SINGLE, DOOR, REST),
                Map.of("ferro.url", KitDatabase.of(kind).ownerUrl(), "ferro.schema-generation", "update"));
    }

    /** The application with a persistence unit in the way of the container, as the owner of the tables. */
    static Application besideJpa() {
        return besideJpa("beside-jpa", "listed", JPA + ".theirs");
    }

    /** The same, with a unit that takes our entities as well. */
    static Application besideJpaThatTakesEverything() {
        return besideJpa("beside-jpa-everything", "everything", JPA);
    }

    private static Application besideJpa(String name, String unit, String packageOfTheUnit) {
        PostgresqlKitDatabase database = KitDatabases.postgresql();
        String theirs = Container.get().persistence();
        return application(
                        name,
                        List.of(JPA, JPA + ".theirs", JPA + ".ours", theirs, theirs + "." + unit, DOOR, REST),
                        Map.of(
                                "ferro.connections.app.url", database.ownerUrl(),
                                "ferro.connections.service.url",
                                        database.other().serviceUrl(),
                                "ferro.connections.app.default", "true"))
                .with(Application.UNIT_URL, database.unitUrl())
                .with(Application.UNIT_PACKAGE, packageOfTheUnit);
    }

    /** An application with {@code app} and {@code service} that cannot be deployed. */
    static Application refused(String name) {
        return application(
                name,
                List.of("dev.ferro.kit.refused." + name),
                Map.of(
                        "ferro.connections.app.url", "sqlite::memory:",
                        "ferro.connections.service.url", "sqlite::memory:"));
    }

    /** An application with the annotation of Jakarta Transactions. */
    static Application warned() {
        return application(
                "warned", List.of("dev.ferro.kit.warned", DOOR, REST), Map.of("ferro.url", "sqlite::memory:"));
    }

    /** An application that does not use Ferro. */
    static Application idle(Application.Shape shape) {
        return new Application("idle", List.of("dev.ferro.kit.idle", DOOR, REST), Map.of(), shape);
    }

    static String lower(DatabaseKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Application application(String name, List<String> packages, Map<String, String> configuration) {
        return new Application(name, packages, configuration, Application.Shape.WITHIN)
                .with(
                        "kit.self-invocation-is-intercepted",
                        String.valueOf(Container.get().interceptsSelfInvocation()));
    }
}
