package dev.ferro.quickstart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this JDK knows of the world. Another JDK knows a different one: locale data grow, and a country changes its
 * currency.
 */
record World(
        List<Country> countries,
        List<Currency> currencies,
        List<Language> languages,
        Map<String, List<Language>> spoken) {

    static World ofThisJdk() {
        List<Language> languages = readLanguages();
        return new World(readCountries(), readCurrencies(), languages, readSpoken(languages));
    }

    Counts counts() {
        long uses = spoken.values().stream().mapToLong(List::size).sum();
        return new Counts(countries.size(), currencies.size(), languages.size(), uses);
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

    List<Language> spokenIn(Country country) {
        return spoken.getOrDefault(country.code(), List.of());
    }

    /** By the code of the country. Locales also name regions that are no countries, such as 419 for Latin America. */
    private static Map<String, List<Language>> readSpoken(List<Language> languages) {
        Map<String, Language> byCode =
                languages.stream().collect(Collectors.toMap(Language::code, Function.identity()));
        Set<String> countries = Set.of(Locale.getISOCountries());
        return localesWithLanguage()
                .filter(locale -> countries.contains(locale.getCountry()))
                .collect(Collectors.groupingBy(
                        Locale::getCountry,
                        Collectors.mapping(Locale::getLanguage, Collectors.toCollection(TreeSet::new))))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().map(byCode::get).toList()));
    }

    private static Stream<Locale> localesWithLanguage() {
        return Stream.of(Locale.getAvailableLocales())
                .filter(locale -> !locale.getLanguage().isEmpty());
    }
}
