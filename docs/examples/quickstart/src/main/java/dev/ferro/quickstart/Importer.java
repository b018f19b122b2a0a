package dev.ferro.quickstart;

import dev.ferro.Repository;
import dev.ferro.cdi.Using;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Writes the world, through {@code service}: each list in one transaction. */
@ApplicationScoped
class Importer {

    // tag::using[]
    @Inject
    @Using("service")
    Repository<Country> countries;
    // end::using[]

    @Inject
    @Using("service")
    Repository<Currency> currencies;

    @Inject
    @Using("service")
    Repository<Language> languages;

    @Inject
    @Using("service")
    Repository<SpokenLanguage> spoken;

    int addCountries(List<Country> all) {
        return countries.insertAll(all).size();
    }

    int addCurrencies(List<Currency> all) {
        return currencies.insertAll(all).size();
    }

    int addLanguages(List<Language> all) {
        return languages.insertAll(all).size();
    }

    int addSpoken(List<SpokenLanguage> all) {
        return spoken.insertAll(all).size();
    }
}
