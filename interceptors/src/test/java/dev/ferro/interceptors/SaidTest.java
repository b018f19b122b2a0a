package dev.ferro.interceptors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.RoutingException;
import jakarta.enterprise.inject.Stereotype;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Method, then class, then stereotypes; and no further than the container. */
class SaidTest {

    /** What the annotation says on a method, asked of an object whose class the container has extended. */
    private static String said(Class<?> containerClass, String method) {
        return Said.on(containerClass, method(containerClass, method)).using();
    }

    private static Method method(Class<?> type, String name) {
        return Stream.<Class<?>>iterate(type, c -> c != null, Class::getSuperclass)
                .flatMap(c -> Stream.of(c.getDeclaredMethods()))
                .filter(found -> found.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Transactional(using = "class")
    static class OnBoth {
        @Transactional(using = "method")
        void annotated() {}

        void plain() {}
    }

    static class OnBothExtended extends OnBoth {}

    @Test
    void methodAndClass_annotated_methodDecides() {
        assertThat(said(OnBothExtended.class, "annotated")).isEqualTo("method");
    }

    @Test
    void classOnly_annotated_classDecides() {
        assertThat(said(OnBothExtended.class, "plain")).isEqualTo("class");
    }

    static class Overriding extends OnBoth {
        @Override
        void annotated() {}
    }

    @Test
    void overridingMethod_notAnnotated_classDecides() {
        assertThat(said(Overriding.class, "annotated")).isEqualTo("class");
    }

    @Transactional(using = "subclass")
    static class Subclass extends OnBoth {}

    static class SubclassExtended extends Subclass {}

    @Test
    void inheritedMethod_ofAnnotatedSubclass_followsTheSubclass() {
        assertThat(said(SubclassExtended.class, "plain")).isEqualTo("subclass");
    }

    @Stereotype
    @Transactional(using = "stereotype")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Service {}

    @Stereotype
    @Service
    @Retention(RetentionPolicy.RUNTIME)
    @interface Pipeline {}

    @Service
    static class WithStereotype {
        void plain() {}
    }

    static class WithStereotypeExtended extends WithStereotype {}

    @Pipeline
    static class WithStereotypeOfStereotype {
        void plain() {}
    }

    static class WithStereotypeOfStereotypeExtended extends WithStereotypeOfStereotype {}

    @Test
    void stereotype_annotated_decides() {
        assertThat(said(WithStereotypeExtended.class, "plain")).isEqualTo("stereotype");
    }

    @Test
    void stereotypeOfStereotype_annotated_decides() {
        assertThat(said(WithStereotypeOfStereotypeExtended.class, "plain")).isEqualTo("stereotype");
    }

    @Service
    @Transactional(using = "class")
    static class WithStereotypeAndOwn {
        void plain() {}
    }

    @Test
    void classAndStereotype_annotated_classDecides() {
        assertThat(said(WithStereotypeAndOwn.class, "plain")).isEqualTo("class");
    }

    @Service
    static class StereotypeOverInherited extends OnBoth {}

    @Test
    void inheritedAndStereotype_annotated_inheritedDecides() {
        assertThat(said(StereotypeOverInherited.class, "plain")).isEqualTo("class");
    }

    @InterceptorBinding
    @Transactional(using = "binding")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Audited {}

    static class WithBinding {
        @Audited
        void audited() {}
    }

    @Test
    void otherBinding_annotated_decides() {
        assertThat(said(WithBinding.class, "audited")).isEqualTo("binding");
    }

    /** Annotated with itself, as {@code @Documented} is. */
    @Circular
    @Retention(RetentionPolicy.RUNTIME)
    @interface Circular {}

    @Circular
    static class Nowhere {
        void plain() {}
    }

    @Test
    void nothing_annotated_failsWithItsName() {
        assertThatThrownBy(() -> said(Nowhere.class, "plain"))
                .isInstanceOf(RoutingException.class)
                .hasMessage(
                        "FERRO0095: Nowhere.plain is intercepted as transactional, but neither it nor its class nor a"
                                + " stereotype of that says @Transactional; write it into the source: what is added at deployment"
                                + " cannot be read here");
    }
}
