package dev.ferro.config;

import static dev.ferro.config.Configs.config;
import static dev.ferro.config.Configs.connection;
import static dev.ferro.config.Configs.map;
import static dev.ferro.config.Configs.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Secret;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions are Config's; a variable that is missing is a problem, not an absent password. */
@Tag("R7")
@Tag("R25")
class ExpressionsTest {

    @Test
    void password_asExpression_isExpanded() {
        Config config = password("${APP_PASSWORD}", map("APP_PASSWORD", "from the vault"));

        assertThat(connection(config).password()).contains(Secret.of("from the vault"));
    }

    @Test
    void password_asExpressionWithDefault_isTheDefault() {
        assertThat(connection(password("${APP_PASSWORD:fallback}", Map.of())).password())
                .contains(Secret.of("fallback"));
    }

    @Test
    void password_asExpressionWithoutVariable_isAProblemNamingTheVariable() {
        assertThat(problems(password("${APP_PASSWORD}", Map.of())))
                .containsExactly(
                        "ferro.connections.app.password: refers to APP_PASSWORD, which is not set; set it, or give"
                                + " a default as in ${APP_PASSWORD:…}");
    }

    @ParameterizedTest
    @CsvSource({
        "hunter${APP_SUFFIX}2,APP_SUFFIX",
        "hunter${app.suffix}2,app.suffix",
        "${password},password",
        "hunter${SET}2${UNSET},UNSET"
    })
    void password_withOneOfItsVariablesMissing_namesThatVariable(String written, String variable) {
        assertThat(problems(password(written, map("SET", "x"))))
                .singleElement()
                .asString()
                .contains(": refers to " + variable + ",")
                .doesNotContain("hunter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XqZ${jvW}2", "jvW${", "jvW2${XqZ", "jvW${XqZ2}", "jvW${a:${b}}", "${a::jvW2}"})
    void password_thatOnlyLooksLikeAnExpression_isNotQuoted(String written) {
        assertThat(Configs.failure(password(written, Map.of())))
                .hasMessageContaining("ferro.connections.app.password: ")
                .hasMessageNotContainingAny("jvW", "XqZ")
                .hasNoCause();
    }

    @Test
    void password_referringToItself_isAProblemWithoutCause() {
        assertThat(Configs.failure(password("${ferro.connections.app.password}", Map.of())))
                .hasMessageContaining(
                        "ferro.connections.app.password: cannot be read (IllegalArgumentException in Config)")
                .hasNoCause();
    }

    @Test
    void password_withAnEscapedExpression_isTheCharactersThemselves() {
        assertThat(connection(password("\\${APP_PASSWORD}", Map.of())).password())
                .contains(Secret.of("${APP_PASSWORD}"));
    }

    private static Config password(String password, Map<String, String> environment) {
        return config(
                map(
                        "ferro.connections.app.url",
                        Configs.POSTGRESQL,
                        "ferro.connections.app.username",
                        "app",
                        "ferro.connections.app.password",
                        password),
                environment);
    }
}
