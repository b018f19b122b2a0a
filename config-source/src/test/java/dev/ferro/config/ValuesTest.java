package dev.ferro.config;

import static dev.ferro.config.Configs.connection;
import static dev.ferro.config.Configs.file;
import static dev.ferro.config.Configs.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.IdleValidation;
import dev.ferro.Isolation;
import dev.ferro.PoolSettings;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How values are written, and what a wrong one is answered with: its key and what is accepted, never the value. */
@Tag("R9")
@Tag("R10")
class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "500ms,PT0.5S",
        "30s,PT30S",
        "5m,PT5M",
        "2h,PT2H",
        "1d,PT24H",
        "PT1M30S,PT1M30S",
        "P1D,PT24H",
        "' 30s ',PT30S"
    })
    void duration_writtenInAnyForm_isRead(String written, Duration expected) {
        assertThat(pool("acquire-timeout", written).acquireTimeout()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "OFF", "0", "0s", "PT0S"})
    void duration_offWhereZeroIsLegal_isZero(String written) {
        assertThat(pool("idle-timeout", written).idleTimeout()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30",
                "30 s",
                "30sec",
                "s",
                "1h30m",
                "-5s",
                "1.5s",
                "5M",
                "off",
                "0",
                "٣s",
                "9999999999999d",
                "P1Y"
            })
    void duration_writtenOtherwise_isRefusedWithTheForms(String written) {
        assertThat(problems(file("ferro.url", Configs.POSTGRESQL, "ferro.pool.acquire-timeout", written)))
                .containsExactly("ferro.pool.acquire-timeout: is no duration; write 500ms, 30s, 5m, 2h, 1d or ISO-8601"
                        + " (PT30S)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "PT0S", "PT-5S"})
    void duration_tooShortForItsKey_isRefusedByTheRulesOfCore(String written) {
        assertThat(problems(file("ferro.url", Configs.POSTGRESQL, "ferro.statement-timeout", written)))
                .singleElement()
                .asString()
                .startsWith("ferro.statement-timeout: ")
                .contains("is shorter than");
    }

    @ParameterizedTest
    @CsvSource({"true,true", "FALSE,false", "' True ',true"})
    void boolean_inAnyCase_isRead(String written, boolean expected) {
        assertThat(connection(file("ferro.url", Configs.POSTGRESQL, "ferro.read-only", written))
                        .readOnly())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "on", "y", "t", "0", "no", "tru"})
    void boolean_writtenOtherwise_isRefused(String written) {
        assertThat(problems(file("ferro.url", Configs.POSTGRESQL, "ferro.read-only", written)))
                .containsExactly("ferro.read-only: is neither true nor false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten", "1e3", "10.0", "0x10", "1_000", "99999999999", "2147483648", "٣", "+5", "1,0"})
    void integer_writtenOtherwise_isRefused(String written) {
        assertThat(problems(file("ferro.url", Configs.POSTGRESQL, "ferro.pool.max-size", written)))
                .containsExactly("ferro.pool.max-size: is no whole number; write it in digits, such as 20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"read-committed", "READ_COMMITTED", "Read-Committed", " read_committed "})
    void constant_inAnyCaseWithEitherDash_isRead(String written) {
        assertThat(connection(file("ferro.url", Configs.POSTGRESQL, "ferro.isolation", written))
                        .isolation())
                .contains(Isolation.READ_COMMITTED);
    }

    @Test
    void constant_misspelt_isRefusedWithTheNearest() {
        assertThat(problems(file("ferro.url", Configs.POSTGRESQL, "ferro.isolation", "read-comitted")))
                .containsExactly("ferro.isolation: is none of read-uncommitted, read-committed, repeatable-read,"
                        + " serializable; did you mean read-committed?");
    }

    @Test
    void constant_nothingNear_isRefusedWithAllOfThem() {
        assertThat(problems(file("ferro.url", Configs.POSTGRESQL, "ferro.identity-map", "always-and-for-ever")))
                .containsExactly("ferro.identity-map: is none of transaction, off");
    }

    @Test
    void validation_always_isAlways() {
        assertThat(pool("validate-on-borrow", "Always").validateOnBorrow()).isEqualTo(IdleValidation.always());
    }

    @Test
    void validation_duration_isTheIdleTime() {
        assertThat(pool("validate-on-borrow", "3s").validateOnBorrow())
                .isEqualTo(IdleValidation.after(Duration.ofSeconds(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "off", "0", "sometimes"})
    void validation_thatCouldMeanEither_isRefused(String written) {
        assertThat(problems(file("ferro.url", Configs.POSTGRESQL, "ferro.pool.validate-on-borrow", written)))
                .singleElement()
                .asString()
                .startsWith("ferro.pool.validate-on-borrow: is neither always nor never nor the idle time");
    }

    @Test
    void searchPath_withAnEntryThatIsNoIdentifier_isRefusedByItsNumber() {
        assertThat(problems(file("ferro.url", Configs.POSTGRESQL, "ferro.search-path", "public, my schema")))
                .containsExactly(
                        "ferro.search-path: has an entry (number 2) that is not a plain identifier; list schemas"
                                + " by their names, separated by commas");
    }

    @Test
    void passwordFile_noPath_isRefused() {
        assertThat(problems(
                        file("ferro.url", Configs.POSTGRESQL, "ferro.username", "u", "ferro.password-file", "a\0b")))
                .containsExactly("ferro.password-file: is no path of a file");
    }

    @Test
    void entities_namesSeparatedByCommas_areRead() {
        assertThat(FerroConfig.read(file("ferro.entities", "org.example.shop, org.example.Job$Step,"))
                        .entities())
                .containsExactly("org.example.shop", "org.example.Job$Step");
    }

    @Test
    void entities_entryThatIsNoName_isRefusedByItsNumber() {
        assertThat(problems(file("ferro.entities", "org.example.User,org/example/Job")))
                .containsExactly(
                        "ferro.entities: has an entry (number 2) that is not the name of a class or package; list"
                                + " them fully qualified, separated by commas");
    }

    private static PoolSettings pool(String key, String value) {
        return connection(file("ferro.url", Configs.POSTGRESQL, "ferro.pool." + key, value))
                .pool();
    }
}
