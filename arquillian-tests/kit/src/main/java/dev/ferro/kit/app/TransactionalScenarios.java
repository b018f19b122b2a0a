package dev.ferro.kit.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionMismatchException;
import dev.ferro.Repository;
import dev.ferro.cdi.Using;
import dev.ferro.kit.door.Scenario;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where {@code @Transactional} works, and where the container does not look. */
@Dependent
public class TransactionalScenarios implements ScenarioGroup {

    @Inject
    @Using("service")
    Repository<PipelineEvent> events;

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

    /** The one thing in which the runtimes differ: CDI leaves it open. */
    @Inject
    @ConfigProperty(name = "kit.self-invocation-is-intercepted")
    boolean selfInvocationIsIntercepted;

    private void assertRolledBack(Storing bean) {
        assertThatThrownBy(bean::storeAndFail).isInstanceOf(Storing.Failed.class);
        assertThat(events.count()).isZero();
    }

    private void assertKept(Storing bean) {
        assertThatThrownBy(bean::storeAndFail).isInstanceOf(Storing.Failed.class);
        assertThat(events.count()).isOne();
    }

    @Scenario("transactional.nowhere")
    void nowhere() {
        assertKept(plain);
    }

    @Scenario("transactional.method")
    void method() {
        assertRolledBack(onMethod);
        assertThat(onMethod.ambient()).isEqualTo("none");
    }

    @Scenario("transactional.class")
    void onClass() {
        assertRolledBack(onClass);
        assertThat(onClass.ambient()).isEqualTo("service");
    }

    @Scenario("transactional.superclass")
    void superclass() {
        assertRolledBack(inheriting);
    }

    /** An annotation on a method is not inherited by those that override it. */
    @Scenario("transactional.overriding-method")
    void overridingMethod() {
        assertKept(overriding);
    }

    @Scenario("transactional.stereotype")
    void stereotype() {
        assertRolledBack(withStereotype);
    }

    @Scenario("transactional.stereotype-of-stereotype")
    void stereotypeOfStereotype() {
        assertRolledBack(withStereotypeOfStereotype);
    }

    @Scenario("transactional.self-invocation")
    void selfInvocation() {
        assertThat(selfCaller.callItself()).isEqualTo(selfInvocationIsIntercepted ? "service" : "none");
    }

    @Scenario("transactional.self-invocation-inside")
    void selfInvocationInsideATransaction() {
        assertThat(selfCaller.nested()).isEqualTo("service");
    }

    @Scenario("transactional.nested")
    void innerFailureTakesBackItsOwnWorkOnly() {
        nesting.catchFailure();

        assertThat(events.count()).isEqualTo(2);
    }

    @Scenario("transactional.crossing")
    void crossingIsRefused() {
        assertThatThrownBy(nesting::callOtherConnection)
                .isInstanceOf(ConnectionMismatchException.class)
                .hasMessageContaining("'app'")
                .hasMessageContaining("'service'");
        assertThat(events.count()).isZero();
    }
}
