package dev.ferro.quickstart;

import dev.ferro.Repository;
import dev.ferro.Sql;
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

    @Inject
    Repository<SpokenLanguage> spoken;

    @Inject
    Sql sql;

    Counts howMany() {
        return new Counts(countries.count(), currencies.count(), languages.count(), spoken.count());
    }

    // tag::questions[]
    Optional<Country> country(String code) {
        return countries.findById(code);
    }

    List<Name> countriesPayingIn(String currency) {
        return sql.fetchAll(Name.class, "select name from country where currency_code = ? order by name", currency);
    }
    // end::questions[]

    List<Name> countriesSpeaking(String language) {
        return sql.fetchAll(Name.class, """
                select c.name from country c join spoken_language s on s.country_code = c.code
                where s.language_code = ? order by c.name
                """, language);
    }

    List<Name> languagesOf(String country) {
        return sql.fetchAll(Name.class, """
                select l.name from language l join spoken_language s on s.language_code = l.code
                where s.country_code = ? order by l.name
                """, country);
    }

    /** A row of one column. */
    record Name(String name) {

        @Override
        public String toString() {
            return name;
        }
    }
}
