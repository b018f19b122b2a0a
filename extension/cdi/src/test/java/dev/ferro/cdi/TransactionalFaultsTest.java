package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.Connections;
import dev.ferro.Isolation;
import dev.ferro.Sessions;
import dev.ferro.Transactions;
import dev.ferro.interceptors.Transactional;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Transactional methods that deployment refuses, and those it must not refuse. No database is there. */
@Tag("R14")
class TransactionalFaultsTest {

    private static Application.Builder configured() {
        return Application.with("ferro.connections.app.url", "sqlite::memory:")
                .and("ferro.connections.service.url", "sqlite::memory:");
    }

    private static String fault(Application.Builder application, Class<?>... beans) {
        Throwable failure = catchThrowable(() -> application.start(beans).close());
        assertThat(failure).isInstanceOf(DeploymentException.class);
        return failure.getMessage();
    }

    @Dependent
    static class OrderService {
        @Transactional(using = "ap")
        void sync() {}
    }

    @Test
    @Tag("R12a")
    void unknownName_onMethod_isNamedWithTheNearest() {
        assertThat(fault(configured(), OrderService.class))
                .isEqualTo("FERRO0012: no connection named 'ap' for OrderService.sync; registered: app, service."
                        + " Did you mean 'app'?");
    }

    @Dependent
    @Transactional(using = "ap")
    static class ClassService {
        void one() {}

        void two() {}
    }

    @Stereotype
    @Transactional(using = "ap")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Pipeline {}

    @Stereotype
    @Pipeline
    @Retention(RetentionPolicy.RUNTIME)
    @interface NightlyPipeline {}

    @Dependent
    @NightlyPipeline
    static class StereotypeService {}

    static class SubclassService extends ClassService {}

    @Test
    @Tag("R12a")
    void unknownName_onClass_isToldOnce() {
        assertThat(fault(configured(), ClassService.class))
                .startsWith("FERRO0012: no connection named 'ap' for ClassService; ");
    }

    @Test
    @Tag("R12a")
    void unknownName_onStereotypeAndSuperclass_areTold() {
        assertThat(fault(configured(), StereotypeService.class, SubclassService.class))
                .startsWith("FERRO0010: 2 wiring problems:")
                .contains("for StereotypeService;")
                .contains("for SubclassService;");
    }

    @Dependent
    static class Registrar {
        @Inject
        Connections connections;
    }

    @Test
    @Tag("R1c")
    void unknownName_registeredInCode_isLeftToTheCall() {
        configured().start(OrderService.class, Registrar.class).close();
        Application.unconfigured().start(OrderService.class, Registrar.class).close();
    }

    @Dependent
    static class Programmatic {
        @Inject
        Transactions transactions;

        @Inject
        Sessions sessions;
    }

    @Dependent
    static class Declarative {
        @Transactional
        void sync() {}
    }

    @Test
    @Tag("R5")
    void nothingConfigured_transactionsAsked_isTold() {
        assertThat(fault(Application.unconfigured(), Programmatic.class, Declarative.class))
                .startsWith("FERRO0080: no connection is configured for Programmatic.sessions,"
                        + " Programmatic.transactions, Declarative.sync; ");
    }

    @Dependent
    @Transactional
    static class Hidden {
        @Transactional
        private void secret() {}

        @Transactional
        static void shared() {}

        @SuppressWarnings("UnusedMethod")
        private void helper() {}

        static void util() {}

        void visible() {
            secret();
        }
    }

    @Test
    void privateAndStatic_annotatedThemselves_areRefused() {
        String fault = fault(configured(), Hidden.class);

        assertThat(fault.lines()).hasSize(3);
        assertThat(fault)
                .contains(
                        "FERRO0083: Hidden.secret is private, so that CDI does not intercept it and @Transactional does"
                                + " nothing; make it neither private nor static and call it from another bean, or use"
                                + " Transactions in it")
                .contains("FERRO0083: Hidden.shared is static, ");
    }

    @Dependent
    static class Undecided {
        @Transactional(isolation = {Isolation.SERIALIZABLE, Isolation.READ_COMMITTED})
        void sync() {}
    }

    @Test
    void severalLevels_onMethod_areRefused() {
        assertThat(fault(configured(), Undecided.class))
                .isEqualTo(
                        "FERRO0084: Undecided.sync asks for 2 isolation levels; a transaction has one, so name one or"
                                + " none");
    }

    @Test
    void severalFaults_together_areOneError() {
        String fault = fault(
                configured(), OrderService.class, Hidden.class, Undecided.class, WiringFaultsTest.OrderService.class);

        assertThat(fault.lines()).hasSize(6);
        assertThat(fault)
                .startsWith("FERRO0010: 5 wiring problems:")
                .contains(
                        "for OrderService.sync;",
                        "for OrderService.users;",
                        "Hidden.secret",
                        "Hidden.shared",
                        "Undecided.sync");
    }

    @Dependent
    @Transactional(using = "app", readOnly = true, isolation = Isolation.SERIALIZABLE)
    static class Fine {
        List<String> names() {
            return List.of();
        }
    }

    @Test
    void nothingWrong_deployed_starts() {
        configured().start(Fine.class).close();
    }
}
