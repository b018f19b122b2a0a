package dev.ferro.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConfigurationException;
import dev.ferro.DatabaseUrl;
import dev.ferro.Secret;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A URL is read as its form has it, or refused without a word of it being shown. */
@Tag("R8")
class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql://localhost/shop                    | jdbc:postgresql://localhost/shop       |       |
            postgres://ada:pw@db:5433/shop                 | jdbc:postgresql://db:5433/shop         | ada   | pw
            PostgreSQL://ada@db/shop                       | jdbc:postgresql://db/shop              | ada   |
            postgresql://ada:@db/shop                      | jdbc:postgresql://db/shop              | ada   | ''
            postgresql:///shop                             | jdbc:postgresql://localhost/shop       |       |
            postgresql://db                                | jdbc:postgresql://db/                  |       |
            postgresql://[::1]:5432/shop                   | jdbc:postgresql://[::1]:5432/shop      |       |
            postgresql://a:1,b:2,c/shop                    | jdbc:postgresql://a:1,b:2,c/shop       |       |
            postgresql://a%40b:p%3Aw%2F%23%25@db/shop      | jdbc:postgresql://db/shop              | a@b   | p:w/#%
            postgresql://ada:p+w@db/my%20shop              | jdbc:postgresql://db/my+shop           | ada   | p+w
            postgresql://db/shop?user=ada&password=p%26w   | jdbc:postgresql://db/shop              | ada   | p&w
            jdbc:postgresql://db:5433/shop                 | jdbc:postgresql://db:5433/shop         |       |
            jdbc:postgresql:shop                           | jdbc:postgresql://localhost/shop       |       |
            jdbc:postgresql://db/shop?user=ada&password=p+w | jdbc:postgresql://db/shop             | ada   | p w
            JDBC:postgresql://db/shop?user=ada             | jdbc:postgresql://db/shop              | ada   |
            sqlite:shop.db                                 | jdbc:sqlite:shop.db                    |       |
            sqlite:/var/lib/shop.db?mode=rwc               | jdbc:sqlite:/var/lib/shop.db           |       |
            sqlite::memory:                                | jdbc:sqlite::memory:                   |       |
            jdbc:sqlite:shop.db?mode=ro                    | jdbc:sqlite:shop.db                    |       |
            """)
    void wellFormedUrl_read_givesItsParts(String url, String jdbcUrl, String username, String password) {
        DatabaseUrl read = DatabaseUrl.parse(url);

        assertThat(read.jdbcUrl()).isEqualTo(jdbcUrl);
        assertThat(read.username().orElse(null)).isEqualTo(username);
        assertThat(read.password().map(Secret::reveal).orElse(null)).isEqualTo(password);
        assertThat(read).hasToString(jdbcUrl).isEqualTo(DatabaseUrl.parse(url));
    }

    @Test
    void parametersOfTheDriver_read_areKeptBehindMasks() {
        DatabaseUrl read = DatabaseUrl.parse("postgresql://db/shop?sslmode=require&sslpassword=secret-word");

        assertThat(read.parameters()).containsOnlyKeys("sslmode", "sslpassword");
        assertThat(read.parameters().get("sslpassword").reveal()).isEqualTo("secret-word");
        assertThat(read.parameters().toString()).doesNotContain("secret-word");
        assertThat(read.toString()).doesNotContain("secret-word");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            postgresql:secret-word                               | lacks '//' after its scheme
            postgresql://u:secret-word/x@db/shop                 | has an '@' that does not end user:password
            postgresql://u:secret-word?x@db/shop                 | has an '@' that does not end user:password
            postgresql://u:secret-word#x@db/shop                 | has a '#'
            postgresql://u:secret-word%zz@db/shop                | has a % that begins no percent-encoding
            postgresql://u:secret-word%ff@db/shop                | has a percent-encoding that is not UTF-8
            postgresql://u:secret-word@db:port/shop              | has no valid host:port
            postgresql://u:secret-word@db:0/shop                 | has a port that is not between 1 and 65535
            postgresql://u:secret-word@db:65536/shop             | has a port that is not between 1 and 65535
            postgresql://u:secret-word@d b/shop                  | has no valid host:port
            postgresql://u:secret-word@db/shop/x                 | has a database name with a '/'
            postgresql://u:secret-word@db/shop?password=other    | gives user or password twice
            postgresql://u:secret-word@db/shop?user=other        | gives user or password twice
            postgresql://u:secret-word@db/shop?sslmode           | has no name=value as its parameter 1
            postgresql://u:secret-word@db/shop?sslmode=a&        | has no name=value as its parameter 2
            postgresql://u:secret-word@db/shop?=x                | has no name=value as its parameter 1
            postgresql://u:secret-word@db/shop?sslmode=a&sslmode=b | gives the parameter sslmode twice
            postgresql://db/shop?sslmode=x&secret-word=1         | has a parameter (number 2) that the PostgreSQL driver
            postgresql://db/shop?sslmod=secret-word              | that the PostgreSQL driver does not know
            postgresql://db/shop?maxPoolSize=20                  | pool settings have keys of their own
            postgresql://db/shop?currentSchema=secret-word       | use the key search-path instead
            postgresql://db/shop?reWriteBatchedInserts=true      | which Ferro sets itself; remove it
            postgresql://db/shop?options=secret-word             | use the key search-path, statement-timeout
            postgresql://db/shop?readOnly=secret-word            | use the key read-only instead
            postgresql://db/shop?queryTimeout=secret-word        | use the key statement-timeout instead
            postgresql://db/shop?preparedStatementCacheQueries=1 | use the key pool.statement-cache-size instead
            postgresql://db/shop?stringtype=secret-word          | which Ferro sets itself
            postgresql://db/shop?logServerErrorDetail=true       | which Ferro sets itself
            postgresql://db/shop?assumeMinServerVersion=8.0      | which Ferro sets itself
            postgresql://db/shop?flushCacheOnDeallocate=false    | which Ferro sets itself
            postgresql://db/shop?connectTimeout=0                | gives connectTimeout no positive number of seconds
            postgresql://db/shop?loginTimeout=-1                 | gives loginTimeout no positive number of seconds
            jdbc:postgresql://u:secret-word@db/shop              | has an '@' before its parameters
            jdbc:postgresql://db/shop?password=secret-word%      | has a % that begins no percent-encoding
            sqlite:                                              | names no file
            sqlite://secret-word                                 | has '//'
            sqlite:file:secret-word                              | has 'file:' before the file
            sqlite::secret-word                                  | names neither a file nor :memory:
            sqlite:shop.db?mode=secret-word                      | has a parameter other than mode=ro
            sqlite:shop.db?mode=ro&cache=shared                  | has a parameter other than mode=ro
            sqlite::memory:?mode=ro                              | opens :memory: with a mode
            mysql://u:secret-word@db/shop                        | is a URL of MySQL
            jdbc:oracle:thin:secret-word                         | is a URL of Oracle
            postgrsql://u:secret-word@db/shop                    | did you mean 'postgresql:'?
            secret-word                                          | does not begin with a scheme that Ferro supports
            secret-word:secret-word                              | does not begin with a scheme that Ferro supports
            "  "                                                 | is blank
            """)
    @Tag("R7")
    @Tag("R25")
    @Tag("AE8")
    void malformedUrl_read_isRefusedWithoutAWordOfIt(String url, String reason) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url))
                .isInstanceOfSatisfying(ConfigurationException.class, refused -> {
                    assertThat(refused.problems())
                            .singleElement()
                            .satisfies(problem -> assertThat(problem.key()).isEqualTo("url"));
                    assertThat(refused.problems().get(0).reason()).contains(reason);
                })
                .hasMessageStartingWith("FERRO0001: invalid settings: url: ")
                .hasNoCause()
                .satisfies(refused -> assertThat(refused.getMessage())
                        .doesNotContain("secret-word")
                        .doesNotContain("@db"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://db/shop\nsecret-word", "sqlite:a\u0000b", "sqlite:a\tb"})
    void controlCharacter_read_isRefused(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("contains a control character");
    }

    @Test
    @Tag("R25")
    void secret_printed_isMasked() {
        assertThat(Secret.of("secret-word")).hasToString("****").isEqualTo(Secret.of("secret-word"));
        assertThat(Secret.of("secret-word")).hasSameHashCodeAs(Secret.of("another"));
        assertThat(Secret.of("secret-word")).isNotEqualTo(Secret.of("another"));
    }
}
