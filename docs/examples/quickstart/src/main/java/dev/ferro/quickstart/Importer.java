package dev.ferro.quickstart;

import dev.ferro.Repository;
import dev.ferro.interceptors.Transactional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes the world: all of it, or nothing. Only the transaction names a connection. */
@ApplicationScoped
class Importer {

    @Inject
    Repository<Country> countries;

    @Inject
    Repository<Currency> currencies;

    @Inject
    Repository<Language> languages;

    @Inject
    Questions questions;

    /** Returns what is there now, as seen from inside the transaction. */
    // tag::transactional[]
    @Transactional(using = "service")
    Counts add(World world) {
        currencies.insertAll(world.currencies()); // on service, without saying so
        languages.insertAll(world.languages());
        for (Country country : countries.insertAll(world.countries())) {
            country.languages().addAll(world.spokenIn(country)); // so is what hangs on them
        }
        return questions.howMany(); // another bean, the same transaction
    }
    // end::transactional[]
}
