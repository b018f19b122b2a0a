package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Repository;
import dev.ferro.Session;
import dev.ferro.Transactions;
import dev.ferro.interceptors.Transactional;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Inject;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where {@code @Transactional} may stand. Each place is shown by what a failing method leaves in the database. */
@Tag("R14")
class TransactionalPlacesTest {

    private static final class Refused extends RuntimeException {}

    /** Stores an event and fails: nothing is left of it, if that was a transaction. */
    static class Storing {
        @Inject
        Repository<PipelineEvent> events;

        @Inject
        Transactions transactions;

        void storeAndFail() {
            // Names its connection, so that it also works, and commits, without a transaction.
            events.using("service").insert(new PipelineEvent("sync"));
            throw new Refused();
        }

        String ambient() {
            return transactions.current().map(Session::connection).orElse("none");
        }
    }

    private static void assertTransactional(DatabaseKind kind, Class<? extends Storing> bean) {
        assertThat(eventsAfterFailure(kind, bean)).isZero();
    }

    private static void assertNotTransactional(DatabaseKind kind, Class<? extends Storing> bean) {
        assertThat(eventsAfterFailure(kind, bean)).isOne();
    }

    private static long eventsAfterFailure(DatabaseKind kind, Class<? extends Storing> bean) {
        try (TwoConnections application = TwoConnections.open(kind, bean)) {
            Storing storing = application.get(bean);
            assertThatThrownBy(storing::storeAndFail).isInstanceOf(Refused.class);
            return application.events();
        }
    }

    @Dependent
    static class Plain extends Storing {}

    @ParameterizedTest
    @EnumSource
    void nowhere_failing_keepsItsWork(DatabaseKind kind) {
        assertNotTransactional(kind, Plain.class);
    }

    @ApplicationScoped
    static class OnMethod extends Storing {
        @Override
        @Transactional(using = "service")
        void storeAndFail() {
            super.storeAndFail();
        }
    }

    @ParameterizedTest
    @EnumSource
    void method_failing_isRolledBack(DatabaseKind kind) {
        assertTransactional(kind, OnMethod.class);
    }

    @ParameterizedTest
    @EnumSource
    void methodBesideIt_called_isNotTransactional(DatabaseKind kind) {
        try (TwoConnections application = TwoConnections.open(kind, OnMethod.class)) {
            assertThat(application.get(OnMethod.class).ambient()).isEqualTo("none");
        }
    }

    @Dependent
    @Transactional(using = "service")
    static class OnClass extends Storing {}

    @ParameterizedTest
    @EnumSource
    void class_failingInAnInheritedMethod_isRolledBack(DatabaseKind kind) {
        assertTransactional(kind, OnClass.class);
    }

    static class Inheriting extends OnClass {}

    @ParameterizedTest
    @EnumSource
    void superclass_failing_isRolledBack(DatabaseKind kind) {
        assertTransactional(kind, Inheriting.class);
    }

    @Transactional(using = "app")
    @Dependent
    static class Redeclaring extends OnClass {}

    @ParameterizedTest
    @EnumSource
    void subclass_annotatedAgain_decides(DatabaseKind kind) {
        try (TwoConnections application = TwoConnections.open(kind, Redeclaring.class, OnClass.class)) {
            assertThat(application.get(Redeclaring.class).ambient()).isEqualTo("app");
        }
    }

    @Transactional(using = "app")
    @Dependent
    static class OnBoth extends Storing {
        @Override
        @Transactional(using = "service")
        void storeAndFail() {
            super.storeAndFail();
        }
    }

    @ParameterizedTest
    @EnumSource
    void methodAndClass_failing_methodDecides(DatabaseKind kind) {
        assertTransactional(kind, OnBoth.class);
    }

    @Dependent
    static class Overriding extends OnMethod {
        @Override
        @SuppressWarnings("RedundantOverride") // that is the point
        void storeAndFail() {
            super.storeAndFail();
        }
    }

    @ParameterizedTest
    @EnumSource
    void overridingMethod_notAnnotated_isNotTransactional(DatabaseKind kind) {
        assertNotTransactional(kind, Overriding.class);
    }

    @Stereotype
    @Dependent
    @Transactional(using = "service")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Pipeline {}

    @Pipeline
    static class WithStereotype extends Storing {}

    @ParameterizedTest
    @EnumSource
    void stereotype_failing_isRolledBack(DatabaseKind kind) {
        assertTransactional(kind, WithStereotype.class);
    }

    @Stereotype
    @Pipeline
    @Retention(RetentionPolicy.RUNTIME)
    @interface NightlyPipeline {}

    @NightlyPipeline
    static class WithStereotypeOfStereotype extends Storing {}

    @ParameterizedTest
    @EnumSource
    void stereotypeOfStereotype_failing_isRolledBack(DatabaseKind kind) {
        assertTransactional(kind, WithStereotypeOfStereotype.class);
    }

    @Pipeline
    @Transactional(using = "app")
    static class WithStereotypeAndOwn extends Storing {}

    @ParameterizedTest
    @EnumSource
    void stereotypeAndClass_annotated_classDecides(DatabaseKind kind) {
        try (TwoConnections application = TwoConnections.open(kind, WithStereotypeAndOwn.class)) {
            assertThat(application.get(WithStereotypeAndOwn.class).ambient()).isEqualTo("app");
        }
    }

    @InterceptorBinding
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Transactional(using = "service")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Audited {}

    @Dependent
    static class WithOtherBinding extends Storing {
        @Override
        @Audited
        void storeAndFail() {
            super.storeAndFail();
        }
    }

    @ParameterizedTest
    @EnumSource
    void otherBinding_failing_isRolledBack(DatabaseKind kind) {
        assertTransactional(kind, WithOtherBinding.class);
    }
}
