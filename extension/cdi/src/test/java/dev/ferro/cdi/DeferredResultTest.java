package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.interceptors.Transactional;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;

/** Results on which work would go on after the transaction has ended are refused at deployment. */
@Tag("R14")
class DeferredResultTest {

    private static final String REASON = ", on which work goes on after the transaction has ended; ";
    private static final String ONE = REASON + "return the value itself, and let the caller do the waiting";
    private static final String MANY = REASON + "return a List";

    private static String fault(Class<?>... beans) {
        Throwable failure = catchThrowable(() ->
                Application.with("ferro.url", "sqlite::memory:").start(beans).close());
        return failure == null ? "" : failure.getMessage();
    }

    @Dependent
    static class Methods {
        @Transactional
        Future<String> future() {
            return null;
        }

        Future<String> notTransactional() {
            return null;
        }

        @Transactional
        List<Future<String>> insideOfAList() {
            return null;
        }
    }

    @Test
    void method_annotated_isRefusedWithReasonAndRemedy() {
        assertThat(fault(Methods.class))
                .isEqualTo("FERRO0082: Methods.future is transactional and returns Future" + ONE);
    }

    interface OwnStream extends Publisher<String> {}

    abstract static class OwnFuture extends CompletableFuture<String> {}

    @Dependent
    @Transactional
    @SuppressWarnings({"rawtypes", "TypeParameterUnusedInFormals"})
    static class AllKinds {
        CompletionStage<String> completionStage() {
            return null;
        }

        CompletableFuture completableFuture() {
            return null;
        }

        ScheduledFuture<?> scheduledFuture() {
            return null;
        }

        OwnFuture ownFuture() {
            return null;
        }

        <T extends Future<?>> T typeVariable() {
            return null;
        }

        Uni<String> uni() {
            return null;
        }

        Multi<String> multi() {
            return null;
        }

        Flow.Publisher<String> flow() {
            return null;
        }

        Publisher<String> publisher() {
            return null;
        }

        OwnStream ownStream() {
            return null;
        }

        Stream<String> stream() {
            return null;
        }

        IntStream intStream() {
            return null;
        }

        BaseStream<?, ?> baseStream() {
            return null;
        }

        List<String> list() {
            return null;
        }

        int number() {
            return 0;
        }

        String[] array() {
            return null;
        }

        <T> T anything() {
            return null;
        }

        void nothing() {}

        @SuppressWarnings("UnusedMethod")
        private Stream<String> hidden() {
            return null;
        }

        static Stream<String> shared() {
            return null;
        }
    }

    @Test
    void class_annotated_refusesEachOfItsMethods() {
        assertThat(fault(AllKinds.class).lines().skip(1).map(line -> line.replaceFirst(" *FERRO0082: AllKinds\\.", "")))
                .containsExactlyInAnyOrder(
                        "completionStage is transactional and returns CompletionStage" + ONE,
                        "completableFuture is transactional and returns CompletableFuture" + ONE,
                        "scheduledFuture is transactional and returns ScheduledFuture" + ONE,
                        "ownFuture is transactional and returns OwnFuture" + ONE,
                        "typeVariable is transactional and returns Future" + ONE,
                        "uni is transactional and returns Uni" + ONE,
                        "multi is transactional and returns Multi" + MANY,
                        "flow is transactional and returns Publisher" + MANY,
                        "publisher is transactional and returns Publisher" + MANY,
                        "ownStream is transactional and returns OwnStream" + MANY,
                        "stream is transactional and returns Stream" + MANY,
                        "intStream is transactional and returns IntStream" + MANY,
                        "baseStream is transactional and returns BaseStream" + MANY);
    }

    @Stereotype
    @Transactional
    @Retention(RetentionPolicy.RUNTIME)
    @interface Service {}

    @Dependent
    @Service
    static class WithStereotype {
        Stream<String> stream() {
            return null;
        }
    }

    static class Base {
        Stream<String> inherited() {
            return null;
        }

        @Transactional
        Stream<String> overridden() {
            return null;
        }
    }

    @Dependent
    @Transactional
    static class Inheriting extends Base {}

    @Dependent
    static class Overriding extends Base {
        @Override
        Stream<String> overridden() {
            return super.overridden();
        }
    }

    interface Named {
        default Stream<String> names() {
            return null;
        }
    }

    @Dependent
    @Transactional
    static class WithDefaultMethod implements Named {}

    @Test
    void stereotype_annotated_refusesTheMethodsOfItsClasses() {
        assertThat(fault(WithStereotype.class)).startsWith("FERRO0082: WithStereotype.stream ");
    }

    @Test
    void inheritedMethods_ofAnAnnotatedClass_areRefused() {
        assertThat(fault(Inheriting.class))
                .startsWith("FERRO0010: 2 wiring problems:")
                .contains("Inheriting.inherited ", "Inheriting.overridden ");
    }

    @Test
    void defaultMethod_ofAnAnnotatedClass_isRefused() {
        assertThat(fault(WithDefaultMethod.class)).startsWith("FERRO0082: WithDefaultMethod.names ");
    }

    @Test
    void overriddenMethod_annotatedAboveOnly_isNotTransactional() {
        assertThat(fault(Overriding.class)).isEmpty();
    }
}
