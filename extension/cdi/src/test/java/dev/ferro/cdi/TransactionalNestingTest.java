package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionMismatchException;
import dev.ferro.Repository;
import dev.ferro.Session;
import dev.ferro.Transactions;
import dev.ferro.interceptors.Transactional;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A transactional method that calls another bean's. */
class TransactionalNestingTest {

    private static final class Refused extends RuntimeException {}

    @ApplicationScoped
    static class Inner {
        @Inject
        Repository<PipelineEvent> events;

        @Inject
        Transactions transactions;

        @Transactional
        String unnamed() {
            events.insert(new PipelineEvent("inner"));
            return transactions.current().map(Session::connection).orElse("none");
        }

        @Transactional(using = "service")
        void sameConnection() {
            events.insert(new PipelineEvent("inner"));
        }

        @Transactional(using = "service")
        void sameConnectionFailing() {
            events.insert(new PipelineEvent("inner"));
            throw new Refused();
        }

        @Transactional(using = "app")
        void otherConnection() {
            throw new AssertionError("must not be reached");
        }
    }

    @Dependent
    static class Outer {
        @Inject
        Repository<PipelineEvent> events;

        @Inject
        Inner inner;

        @Transactional(using = "service")
        void run(Runnable work) {
            events.insert(new PipelineEvent("outer"));
            work.run();
        }

        @Transactional(using = "service")
        String callUnnamed() {
            return inner.unnamed();
        }

        @Transactional(using = "service")
        void catchFailure() {
            events.insert(new PipelineEvent("outer"));
            try {
                inner.sameConnectionFailing();
            } catch (Refused expected) {
                events.insert(new PipelineEvent("outer again"));
            }
        }

        @Transactional(using = "service")
        void failAfterInner() {
            inner.sameConnection();
            throw new Refused();
        }
    }

    private static TwoConnections start(DatabaseKind kind) {
        return TwoConnections.open(kind, Outer.class, Inner.class);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R15")
    @Tag("R17")
    @Tag("AE3")
    void unnamed_insideService_joinsService(DatabaseKind kind) {
        try (TwoConnections application = start(kind)) {
            assertThat(application.get(Outer.class).callUnnamed()).isEqualTo("service");
            assertThat(application.events()).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R15")
    @Tag("AE3")
    void unqualifiedInsert_insideService_runsThere(DatabaseKind kind) {
        try (TwoConnections application = start(kind)) {
            application.get(Outer.class).run(() -> {});

            assertThat(application.events()).isOne();
            assertThat(application.opened("app")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R14")
    @Tag("R17")
    void sameConnection_insideService_isOnePhysicalConnection(DatabaseKind kind) {
        try (TwoConnections application = start(kind)) {
            Outer outer = application.get(Outer.class);
            outer.run(() -> outer.inner.sameConnection());

            assertThat(application.events()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R17")
    void innerFailure_caught_takesBackItsOwnWorkOnly(DatabaseKind kind) {
        try (TwoConnections application = start(kind)) {
            application.get(Outer.class).catchFailure();

            assertThat(application.events()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R17")
    void outerFailure_afterTheInnerEnded_takesBackBoth(DatabaseKind kind) {
        try (TwoConnections application = start(kind)) {
            Outer outer = application.get(Outer.class);

            assertThatThrownBy(outer::failAfterInner).isInstanceOf(Refused.class);
            assertThat(application.events()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R16")
    @Tag("R17")
    @Tag("R12a")
    void otherConnection_insideService_isRefusedBeforeAnythingIsSent(DatabaseKind kind) {
        try (TwoConnections application = start(kind)) {
            Outer outer = application.get(Outer.class);

            assertThatThrownBy(() -> outer.run(() -> outer.inner.otherConnection()))
                    .isInstanceOf(ConnectionMismatchException.class)
                    .hasMessageContaining("'service'")
                    .hasMessageContaining("'app'");
            assertThat(application.events()).isZero();
            assertThat(application.opened("app")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R16")
    @Tag("AE4")
    void explicitOther_insideService_isRefusedNamingBoth(DatabaseKind kind) {
        try (TwoConnections application = start(kind)) {
            Outer outer = application.get(Outer.class);

            assertThatThrownBy(() -> outer.run(() -> outer.events.using("app").insert(new PipelineEvent("x"))))
                    .isInstanceOf(ConnectionMismatchException.class)
                    .hasMessageContaining("'service'")
                    .hasMessageContaining("'app'");
            assertThat(application.events()).isZero();
            assertThat(application.opened("app")).isZero();
        }
    }

    @ApplicationScoped
    static class SelfCaller {
        @Inject
        Repository<PipelineEvent> events;

        @Inject
        Transactions transactions;

        void outside() {
            inside();
        }

        @Transactional(using = "service")
        void inside() {
            events.using("service").insert(new PipelineEvent("self"));
            assertThat(transactions.current()).isEmpty();
            throw new Refused();
        }
    }

    /** Quarkus does intercept it, which its own tests show. */
    @ParameterizedTest
    @EnumSource
    @Tag("R14")
    void selfInvocation_onWeld_isNotIntercepted(DatabaseKind kind) {
        try (TwoConnections application = TwoConnections.open(kind, SelfCaller.class)) {
            SelfCaller caller = application.get(SelfCaller.class);

            assertThatThrownBy(caller::outside).isInstanceOf(Refused.class);
            assertThat(application.events()).isOne();
        }
    }
}
