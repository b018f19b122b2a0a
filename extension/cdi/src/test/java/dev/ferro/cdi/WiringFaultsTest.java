package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.Repository;
import dev.ferro.Sql;
import dev.ferro.internal.errors.Messages;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Faults that deployment finds, with the text that the user reads. No database is there, because none is needed. */
@Tag("R11")
class WiringFaultsTest {

    private static final String APP = "ferro.connections.app.url";
    private static final String SERVICE = "ferro.connections.service.url";
    private static final String URL = "sqlite::memory:";

    private static String fault(Application.Builder application, Class<?>... beans) {
        Throwable failure = catchThrowable(() -> application.start(beans).close());
        assertThat(failure).isInstanceOf(DeploymentException.class);
        return failure.getMessage();
    }

    private static String unknown(String name, String where, String configured, String suggestion) {
        return Messages.MSG.unknownConnection("'" + name + "'", where, configured, suggestion);
    }

    @Dependent
    static class OrderService {
        @Inject
        @Using("ap")
        Repository<User> users;
    }

    @Test
    @Tag("R12a")
    void unknownName_nearMiss_namesInjectionPointAndSuggestion() {
        assertThat(fault(Application.with(APP, URL).and(SERVICE, URL), OrderService.class))
                .isEqualTo(unknown("ap", "OrderService.users", "app, service", " Did you mean 'app'?"))
                .startsWith("FERRO0012: no connection named 'ap' for OrderService.users; ")
                .endsWith(": app, service. Did you mean 'app'?");
    }

    @Dependent
    @SuppressWarnings("UnusedVariable") // nothing is ever injected
    static class ReportService {
        @Inject
        ReportService(@Using("warehouse") Instance<Sql> sql) {}

        @Inject
        void init(@Using("archive") DataSource dataSource) {}

        void observe(@Observes String event, @Using("audit") Sql sql) {}
    }

    @Test
    void unknownNames_inParameters_areAllNamed() {
        assertThat(fault(Application.with(APP, URL), ReportService.class))
                .startsWith("FERRO0010: 3 wiring problems:")
                .contains(unknown("warehouse", "ReportService(sql)", "app", ""))
                .contains(unknown("archive", "ReportService.init(dataSource)", "app", ""))
                .contains(unknown("audit", "ReportService.observe(sql)", "app", ""));
    }

    static class Money {}

    @Dependent
    static class PriceService {
        @Inject
        Repository<Money> prices;
    }

    @Test
    void repositoryOfNoEntity_asked_isNamed() {
        assertThat(fault(Application.with(APP, URL), PriceService.class))
                .isEqualTo("FERRO0030: " + Money.class.getName()
                        + " (asked for by PriceService.prices) is no entity; add @jakarta.persistence.Entity to it");
    }

    @Dependent
    @SuppressWarnings("rawtypes")
    static class RawService {
        @Inject
        Repository anything;
    }

    @Test
    void repositoryOfNothing_asked_isNamed() {
        assertThat(fault(Application.with(APP, URL), RawService.class))
                .isEqualTo("FERRO0081: RawService.anything asks for a Repository without saying of what; write"
                        + " Repository<User>, for example");
    }

    @Test
    @Tag("R3")
    void twoDefaults_configured_areBothNamed() {
        assertThat(fault(Application.with(APP, URL)
                        .and("ferro.connections.app.default", "true")
                        .and(SERVICE, URL)
                        .and("ferro.connections.service.default", "true")))
                .isEqualTo("FERRO0004: connection 'service' claims to be the default, but 'app' is the default already;"
                        + " let only one of them say default=true");
    }

    @Test
    @Tag("R2")
    void unnamedAndNamedDefault_configured_areBothNamed() {
        assertThat(fault(Application.with("ferro.url", URL).and(APP, URL).and("ferro.connections.app.default", "true")))
                .contains("'app'")
                .contains("'default'");
    }

    @Test
    void unknownKey_configured_isNamedWithTheNearest() {
        assertThat(fault(Application.with(APP, URL).and("ferro.connections.app.pool.max-sise", "5")))
                .isEqualTo("FERRO0001: invalid settings: ferro.connections.app.pool.max-sise: is no configuration key;"
                        + " did you mean ferro.connections.app.pool.max-size?");
    }

    @Test
    void severalFaults_together_areOneError() {
        String fault = fault(
                Application.with(APP, URL).and("ferro.connections.app.ulr", URL),
                OrderService.class,
                PriceService.class);

        assertThat(fault.lines()).hasSize(4);
        assertThat(fault)
                .startsWith("FERRO0010: 3 wiring problems:" + System.lineSeparator() + "  FERRO0001: ")
                .contains("ferro.connections.app.url?")
                .contains("FERRO0012")
                .contains("OrderService.users")
                .contains("FERRO0030")
                .contains("PriceService.prices");
    }
}
