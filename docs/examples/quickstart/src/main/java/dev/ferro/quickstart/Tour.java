package dev.ferro.quickstart;

import dev.ferro.Sql;
import dev.ferro.cdi.Using;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** What the quickstart shows, step by step. */
@ApplicationScoped
class Tour {

    @Inject
    Owner owner;

    @Inject
    Importer importer;

    @Inject
    Questions questions;

    @Inject
    Mistakes mistakes;

    @Inject
    Sql sql;

    @Inject
    @Using("service")
    Sql serviceSql;

    /** Returns whether the database gave back as much as the JDK knows, and refused what it should. */
    boolean take(TemporaryDatabase database) {
        World world = World.ofThisJdk();
        Journal service = new Journal("service", () -> database.user(serviceSql));
        Journal app = new Journal("app", () -> database.user(sql));
        boolean kept = !database.hasRoles() || keepTables(database, service);
        service.step("adds in one transaction: ", () -> importer.add(world));
        ask(app);
        boolean refused = misbehave(service, app);
        return app.step("has everything? ", () -> new Verdict(world.counts(), questions.howMany()))
                        .passed()
                && refused
                && kept;
    }

    /** Before anything else: only the owner may create tables, and then nobody may. */
    private boolean keepTables(TemporaryDatabase database, Journal service) {
        Journal open = new Journal("owner", () -> database.user(sql.using("owner")));
        Journal closed = new Journal("owner", () -> "");
        Refusal byService = service.step(
                "creates the tables: ", () -> Refusal.of("FERRO0050", mistakes::changeTablesThroughService));
        open.step("creates the tables: ", owner::createTables);
        open.step("is closed; left are: ", owner::close, left -> String.join(", ", left));
        Refusal afterwards =
                closed.step("compares the tables: ", () -> Refusal.of("FERRO0014", mistakes::useTheClosedOwner));
        return byService.asExpected() && afterwards.asExpected();
    }

    private void ask(Journal app) {
        app.step("counts: ", questions::howMany);
        app.step(
                "knows what Switzerland pays in: ",
                () -> questions.currencyOf("CH").orElseThrow());
        app.step("tells who pays in euro, ", () -> questions.countriesPayingIn("EUR"), Journal::listed);
        app.step("tells where French is spoken, ", () -> questions.countriesSpeaking("fr"), Journal::listed);
        app.step("tells what is spoken in Switzerland, ", () -> questions.languagesOf("CH"), Journal::listed);
    }

    private boolean misbehave(Journal service, Journal app) {
        Journal mistyped = new Journal("ap", () -> "");
        return Stream.of(
                        app.step("adds Atlantis: ", () -> Refusal.of("FERRO0050", mistakes::writeThroughApp)),
                        mistyped.step("counts: ", () -> Refusal.of("FERRO0012", mistakes::nameAnUnknownConnection)),
                        service.step(
                                "counts as app, in its transaction: ",
                                () -> Refusal.of("FERRO0016", mistakes::switchToApp)),
                        app.step(
                                "updates what service loaded: ",
                                () -> Refusal.of("FERRO0017", mistakes::updateThroughApp)))
                .allMatch(Refusal::asExpected);
    }
}
