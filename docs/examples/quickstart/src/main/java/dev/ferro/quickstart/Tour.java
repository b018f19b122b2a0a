package dev.ferro.quickstart;

import dev.ferro.FerroException;
import dev.ferro.Repository;
import dev.ferro.Sql;
import dev.ferro.cdi.Using;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** What the quickstart shows, step by step. */
@ApplicationScoped
class Tour {

    private static final String REFUSED = "refused: ";

    @Inject
    Importer importer;

    @Inject
    Questions questions;

    @Inject
    Repository<Country> countries;

    @Inject
    Sql sql;

    @Inject
    @Using("service")
    Sql serviceSql;

    /** Returns whether the database gave back as much as the JDK knows. */
    boolean take(TemporaryDatabase database) {
        World world = World.ofThisJdk();
        Journal service = new Journal("service", () -> database.user(serviceSql));
        Journal app = new Journal("app", () -> database.user(sql));
        write(world, service);
        ask(app);
        boolean refused = misbehave(app);
        return app.step("has everything? ", () -> new Verdict(world.counts(), questions.howMany()))
                        .passed()
                && refused;
    }

    private void write(World world, Journal service) {
        service.step("adds countries: ", () -> importer.addCountries(world.countries()));
        service.step("adds currencies: ", () -> importer.addCurrencies(world.currencies()));
        service.step("adds languages: ", () -> importer.addLanguages(world.languages()));
        service.step("adds who speaks what: ", () -> importer.addSpoken(world.spoken()));
    }

    private void ask(Journal app) {
        app.step("counts: ", questions::howMany);
        app.step("knows Switzerland: ", () -> questions.country("CH").orElseThrow());
        app.step("tells who pays in euro, ", () -> questions.countriesPayingIn("EUR"), Journal::listed);
        app.step("tells where French is spoken, ", () -> questions.countriesSpeaking("fr"), Journal::listed);
        app.step("tells what is spoken in Switzerland, ", () -> questions.languagesOf("CH"), Journal::listed);
    }

    private boolean misbehave(Journal app) {
        Country atlantis = new Country("XX", "Atlantis", null);
        String write = app.step("adds Atlantis: ", () -> refusal(() -> countries.insert(atlantis)));
        Journal mistyped = new Journal("ap", () -> "");
        String name = mistyped.step(
                "counts: ", () -> refusal(() -> countries.using("ap").count()));
        return write.startsWith(REFUSED) && name.startsWith(REFUSED);
    }

    private static String refusal(Supplier<?> forbidden) {
        try {
            return "NOT REFUSED: " + forbidden.get();
        } catch (FerroException refused) {
            return REFUSED + refused.getMessage();
        }
    }
}
