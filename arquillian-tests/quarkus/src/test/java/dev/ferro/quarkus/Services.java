package dev.ferro.quarkus;

import dev.ferro.Repository;
import dev.ferro.Session;
import dev.ferro.Transactions;
import dev.ferro.cdi.Using;
import dev.ferro.interceptors.Transactional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Inject;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The beans of the application. */
final class Services {

    private Services() {}

    static final class Refused extends RuntimeException {}

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

    @ApplicationScoped
    static class Plain extends Storing {}

    @ApplicationScoped
    static class OnMethod extends Storing {
        @Override
        @Transactional(using = "service")
        void storeAndFail() {
            super.storeAndFail();
        }

        @Transactional(using = "service", dontRollbackOn = Refused.class)
        void storeAndCommit() {
            super.storeAndFail();
        }
    }

    @ApplicationScoped
    @Transactional(using = "service")
    static class OnClass extends Storing {}

    @Transactional(using = "service")
    abstract static class Annotated extends Storing {}

    @ApplicationScoped
    static class Inheriting extends Annotated {}

    abstract static class WithAnnotatedMethod extends Storing {
        @Override
        @Transactional(using = "service")
        void storeAndFail() {
            super.storeAndFail();
        }
    }

    @ApplicationScoped
    static class Overriding extends WithAnnotatedMethod {
        @Override
        @SuppressWarnings("RedundantOverride") // that is the point
        void storeAndFail() {
            super.storeAndFail();
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

    @ApplicationScoped
    @Pipeline
    static class WithStereotype extends Storing {}

    @ApplicationScoped
    @NightlyPipeline
    static class WithStereotypeOfStereotype extends Storing {}

    @ApplicationScoped
    static class SelfCaller extends Storing {
        void outside() {
            inside();
        }

        @Transactional(using = "service")
        void inside() {
            storeAndFail();
        }

        @Transactional(using = "service")
        String outer() {
            return inner();
        }

        @Transactional
        String inner() {
            return ambient();
        }
    }

    static final class Utility {
        private Utility() {}

        @Transactional(using = "service")
        static String ambient(Transactions transactions) {
            return transactions.current().map(Session::connection).orElse("none");
        }
    }

    @ApplicationScoped
    static class Nesting extends Storing {
        @Inject
        OnMethod onMethod;

        @Inject
        @Using("service")
        Repository<PipelineEvent> serviceEvents;

        @Transactional(using = "service")
        void catchFailure() {
            events.insert(new PipelineEvent("outer"));
            try {
                onMethod.storeAndFail();
            } catch (Refused expected) {
                events.insert(new PipelineEvent("outer again"));
            }
        }

        @Transactional(using = "app")
        void callOtherConnection() {
            onMethod.storeAndFail();
        }

        String ambientInUtility() {
            return Utility.ambient(transactions);
        }

        long count() {
            return serviceEvents.count();
        }

        void clear() {
            serviceEvents.deleteAll(serviceEvents.findAll().toList());
        }
    }
}
