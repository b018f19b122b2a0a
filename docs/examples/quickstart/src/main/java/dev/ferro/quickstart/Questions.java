package dev.ferro.quickstart;

import static dev.ferro.query.Attribute.attribute;
import static dev.ferro.query.Fetch.relation;
import static dev.ferro.query.Ordering.asc;

import dev.ferro.Ref;
import dev.ferro.Relation;
import dev.ferro.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Reads, through the default connection: nothing here names one. */
@ApplicationScoped
class Questions {

    @Inject
    Repository<Country> countries;

    @Inject
    Repository<Currency> currencies;

    @Inject
    Repository<Language> languages;

    Counts howMany() {
        return new Counts(countries.count(), currencies.count(), languages.count(), spoken());
    }

    /** Reads all countries with all their languages, in two statements. */
    private long spoken() {
        return countries.query().fetch(relation(Country::languages)).stream()
                .map(Country::languages)
                .mapToLong(Relation::count)
                .sum();
    }

    // tag::questions[]
    Optional<Currency> currencyOf(String country) {
        return countries.findById(country).map(Country::currency).flatMap(Ref::find);
    }

    List<Country> countriesPayingIn(String currency) {
        return countries
                .where(attribute(Country::currency).to(Currency::code).equalTo(currency))
                .orderBy(asc(Country::name))
                .list();
    }

    List<Language> languagesOf(String country) {
        return countries.findById(country).map(Country::languages).stream()
                .flatMap(spoken -> spoken.query().orderBy(asc(Language::name)).stream())
                .toList();
    }
    // end::questions[]

    List<Country> countriesSpeaking(String language) {
        return languages.findById(language).map(Language::countries).stream()
                .flatMap(speaking -> speaking.query().orderBy(asc(Country::name)).stream())
                .toList();
    }
}
