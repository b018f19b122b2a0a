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
    Repository<SpokenLanguage> spoken;

    @Inject
    Questions questions;

    /** Returns what is there now, as seen from inside the transaction. */
    // tag::transactional[]
    @Transactional(using = "service")
    Counts add(World world) {
        countries.insertAll(world.countries()); // on service, without saying so
        currencies.insertAll(world.currencies());
        languages.insertAll(world.languages());
        spoken.insertAll(world.spoken());
        return questions.howMany(); // another bean, the same transaction
    }
    // end::transactional[]
}
