package dev.ferro.quickstart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this JDK knows of the world. Another JDK knows a different one: locale data grow, and a country changes its
 * currency.
 */
record World(
        List<Country> countries, List<Currency> currencies, List<Language> languages, List<SpokenLanguage> spoken) {

    static World ofThisJdk() {
        return new World(readCountries(), readCurrencies(), readLanguages(), readSpoken());
    }

    Counts counts() {
        return new Counts(countries.size(), currencies.size(), languages.size(), spoken.size());
    }

    private static List<Country> readCountries() {
        return Stream.of(Locale.getISOCountries())
                .map(code -> new Locale.Builder().setRegion(code).build())
                .map(region -> new Country(
                        region.getCountry(), region.getDisplayCountry(Locale.ENGLISH), currencyCode(region)))
                .toList();
    }

    private static @Nullable String currencyCode(Locale region) {
        return Optional.ofNullable(java.util.Currency.getInstance(region))
                .map(java.util.Currency::getCurrencyCode)
                .orElse(null);
    }

    private static List<Currency> readCurrencies() {
        return java.util.Currency.getAvailableCurrencies().stream()
                .map(currency -> new Currency(currency.getCurrencyCode(), currency.getDisplayName(Locale.ENGLISH)))
                .toList();
    }

    private static List<Language> readLanguages() {
        return localesWithLanguage()
                .map(Locale::getLanguage)
                .distinct()
                .map(Locale::forLanguageTag)
                .map(locale -> new Language(locale.getLanguage(), locale.getDisplayLanguage(Locale.ENGLISH)))
                .toList();
    }

    /** Locales also name regions that are no countries, such as 419 for Latin America. */
    private static List<SpokenLanguage> readSpoken() {
        Set<String> countries = Set.of(Locale.getISOCountries());
        return localesWithLanguage()
                .filter(locale -> countries.contains(locale.getCountry()))
                .map(locale -> new SpokenLanguage(null, locale.getCountry(), locale.getLanguage()))
                .distinct()
                .toList();
    }

    private static Stream<Locale> localesWithLanguage() {
        return Stream.of(Locale.getAvailableLocales())
                .filter(locale -> !locale.getLanguage().isEmpty());
    }
}
