package dev.ferro.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionMismatchException;
import dev.ferro.quarkus.Services.Refused;
import dev.ferro.quarkus.Services.Storing;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code @Transactional} on ArC; the same as on Weld, but for a bean that calls itself. */
@Tag("R14")
abstract class TransactionalScenarios {

    @Inject
    Services.Plain plain;

    @Inject
    Services.OnMethod onMethod;

    @Inject
    Services.OnClass onClass;

    @Inject
    Services.Inheriting inheriting;

    @Inject
    Services.Overriding overriding;

    @Inject
    Services.WithStereotype withStereotype;

    @Inject
    Services.WithStereotypeOfStereotype withStereotypeOfStereotype;

    @Inject
    Services.SelfCaller selfCaller;

    @Inject
    Services.Nesting nesting;

    @BeforeEach
    void clear() {
        nesting.clear();
    }

    private void assertTransactional(Storing bean) {
        assertThatThrownBy(bean::storeAndFail).isInstanceOf(Refused.class);
        assertThat(nesting.count()).isZero();
    }

    private void assertNotTransactional(Storing bean) {
        assertThatThrownBy(bean::storeAndFail).isInstanceOf(Refused.class);
        assertThat(nesting.count()).isOne();
    }

    @Test
    void nowhere_failing_keepsItsWork() {
        assertNotTransactional(plain);
    }

    @Test
    void method_failing_isRolledBack() {
        assertTransactional(onMethod);
        assertThat(onMethod.ambient()).isEqualTo("none");
    }

    @Test
    @Tag("R14b")
    void dontRollbackOn_thrown_commits() {
        assertThatThrownBy(onMethod::storeAndCommit).isInstanceOf(Refused.class);
        assertThat(nesting.count()).isOne();
    }

    @Test
    void class_failingInAnInheritedMethod_isRolledBack() {
        assertTransactional(onClass);
        assertThat(onClass.ambient()).isEqualTo("service");
    }

    @Test
    void superclass_failing_isRolledBack() {
        assertTransactional(inheriting);
    }

    @Test
    void overridingMethod_notAnnotated_isNotTransactional() {
        assertNotTransactional(overriding);
    }

    @Test
    void stereotype_failing_isRolledBack() {
        assertTransactional(withStereotype);
    }

    @Test
    void stereotypeOfStereotype_failing_isRolledBack() {
        assertTransactional(withStereotypeOfStereotype);
    }

    /** CDI does not ask for it, but Quarkus does it where no bean is. */
    @Test
    void staticMethod_ofNoBean_isIntercepted() {
        assertThat(nesting.ambientInUtility()).isEqualTo("service");
    }

    /** Weld does not intercept it, which its own tests show. */
    @Test
    void selfInvocation_onArc_isIntercepted() {
        assertThatThrownBy(selfCaller::outside).isInstanceOf(Refused.class);
        assertThat(nesting.count()).isZero();
    }

    @Test
    @Tag("R17")
    void selfInvocation_insideATransaction_nestsOnItsConnection() {
        assertThat(selfCaller.outer()).isEqualTo("service");
    }

    @Test
    @Tag("R17")
    @Tag("AE3")
    void innerFailure_caught_takesBackItsOwnWorkOnly() {
        nesting.catchFailure();

        assertThat(nesting.count()).isEqualTo(2);
    }

    @Test
    @Tag("R16")
    void otherConnection_insideATransaction_isRefusedNamingBoth() {
        assertThatThrownBy(nesting::callOtherConnection)
                .isInstanceOf(ConnectionMismatchException.class)
                .hasMessageContaining("'app'")
                .hasMessageContaining("'service'");
        assertThat(nesting.count()).isZero();
    }
}
