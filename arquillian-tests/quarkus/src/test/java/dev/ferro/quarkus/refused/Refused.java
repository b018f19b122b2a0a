package dev.ferro.quarkus.refused;

import dev.ferro.interceptors.Transactional;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
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

/** One bean per kind of fault; a private method is missing, because Quarkus refuses that by itself, before us. */
final class Refused {

    private Refused() {}

    static class Base {
        Stream<String> inherited() {
            return Stream.of();
        }

        @Transactional
        Stream<String> overridden() {
            return Stream.of();
        }
    }

    @ApplicationScoped
    static class Overriding extends Base {
        @Override
        Stream<String> overridden() {
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
        Uni<String> uni() {
            return Uni.createFrom().nothing();
        }

        Multi<String> multi() {
            return Multi.createFrom().empty();
        }

        Flow.Publisher<String> flow() {
            return multi();
        }

        OwnFuture ownFuture() {
            throw new UnsupportedOperationException();
        }

        ScheduledFuture<?> scheduledFuture() {
            throw new UnsupportedOperationException();
        }

        IntStream intStream() {
            return IntStream.of();
        }

        List<String> list() {
            return List.of();
        }

        String[] array() {
            return new String[0];
        }
    }

    @ApplicationScoped
    static class OrderService {
        @Transactional(using = "ap")
        void sync() {}

        @Transactional
        static void shared() {}
    }
}
