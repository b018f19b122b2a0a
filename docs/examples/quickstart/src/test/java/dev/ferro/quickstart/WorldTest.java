package dev.ferro.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WorldTest {

    private final World world = World.ofThisJdk();

    @Test
    void countries_areThoseOfTheJdk_withTheirCurrencies() {
        assertThat(world.countries())
                .hasSize(Locale.getISOCountries().length)
                .contains(new Country("CH", "Switzerland", "CHF"), new Country("AQ", "Antarctica", null));
    }

    @Test
    void currencies_areThoseOfTheJdk() {
        assertThat(world.currencies())
                .hasSize(java.util.Currency.getAvailableCurrencies().size())
                .contains(new Currency("EUR", "Euro"));
    }

    @Test
    void languages_haveOneCodeEach() {
        assertThat(world.languages())
                .extracting(Language::code)
                .doesNotHaveDuplicates()
                .contains("fr", "gsw");
        assertThat(world.languages()).extracting(Language::name).contains("French", "Swiss German");
    }

    @Test
    void whatIsUsed_isKnown() {
        assertThat(world.countries())
                .extracting(Country::code)
                .containsAll(world.spoken().keySet());
        assertThat(world.spoken().values())
                .allSatisfy(languages -> assertThat(languages).doesNotHaveDuplicates());
        assertThat(world.spokenIn(new Country("CH", "Switzerland", "CHF")))
                .extracting(Language::code)
                .contains("gsw");
        assertThat(world.spokenIn(new Country("XX", "Atlantis", null))).isEmpty();
    }
}
