package dev.ferro.kit.refused.deferring;

import dev.ferro.interceptors.Transactional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Some are there only after the transaction, and some at once. */
final class Results {

    private Results() {}

    static class Base {

        public Stream<String> inherited() {
            return Stream.of();
        }

        @Transactional
        public Stream<String> overridden() {
            return Stream.of();
        }
    }

    /** Not transactional, and so not at fault. */
    @ApplicationScoped
    static class Overriding extends Base {

        @Override
        public Stream<String> overridden() {
            return Stream.of();
        }
    }

    @Stereotype
    @Transactional(using = "service")
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Pipeline {}

    @Stereotype
    @Pipeline
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface NightlyPipeline {}

    abstract static class OwnFuture extends CompletableFuture<String> {}

    @ApplicationScoped
    @NightlyPipeline
    static class Deferring extends Base {

        public Flow.Publisher<String> flow() {
            throw new UnsupportedOperationException();
        }

        public OwnFuture ownFuture() {
            throw new UnsupportedOperationException();
        }

        public ScheduledFuture<?> scheduledFuture() {
            throw new UnsupportedOperationException();
        }

        public IntStream intStream() {
            return IntStream.of();
        }

        public List<String> list() {
            return List.of();
        }

        public String[] array() {
            return new String[0];
        }
    }
}
