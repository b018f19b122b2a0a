package dev.ferro.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Session;
import dev.ferro.Transactions;
import dev.ferro.interceptors.Transactional;
import dev.ferro.kit.app.Book;
import dev.ferro.kit.app.ScenarioGroup;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the kit asks of the packaged application, asked of the one that {@code @QuarkusTest} builds and starts. */
@Tag("R12")
@Tag("R14")
abstract class InsideTest {

    /** The environment is that of the JVM of the tests; which is why the packaged application alone shows it. */
    private static final String OF_THE_ENVIRONMENT = "configuration.environment";

    @Inject
    Book book;

    @Inject
    Transactions transactions;

    static Stream<String> ids() {
        return ScenarioGroup.ids().stream().filter(id -> !id.equals(OF_THE_ENVIRONMENT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void scenario(String id) throws Throwable {
        book.run(id);
    }

    static final class Utility {
        private Utility() {}

        @Transactional(using = "service")
        static String ambient(Transactions transactions) {
            return transactions.current().map(Session::connection).orElse("none");
        }
    }

    /** CDI does not ask for it, but Quarkus does it where no bean is. */
    @Test
    void staticMethod_ofNoBean_isIntercepted() {
        assertThat(Utility.ambient(transactions)).isEqualTo("service");
    }
}
