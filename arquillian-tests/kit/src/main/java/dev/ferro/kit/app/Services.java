package dev.ferro.kit.app;

import dev.ferro.Repository;
import dev.ferro.interceptors.Transactional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Inject;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Every place where {@code @Transactional} can stand. */
final class Services {

    private Services() {}

    @ApplicationScoped
    static class Plain extends Storing {}

    @ApplicationScoped
    static class OnMethod extends Storing {

        @Override
        @Transactional(using = "service")
        public void storeAndFail() throws Failed {
            super.storeAndFail();
        }

        @Transactional(using = "service", dontRollbackOn = Failed.class)
        public void storeAndCommit() throws Failed {
            super.storeAndFail();
        }

        @Transactional(using = "service", dontRollbackOn = Exception.class, rollbackOn = Failed.class)
        public void storeAndRollBackAllTheSame() throws Failed {
            super.storeAndFail();
        }

        @Transactional(using = "service", readOnly = true)
        public void storeInAReadOnlyTransaction() throws Failed {
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
        public void storeAndFail() throws Failed {
            super.storeAndFail();
        }
    }

    @ApplicationScoped
    static class Overriding extends WithAnnotatedMethod {

        @Override
        @SuppressWarnings("RedundantOverride") // that is the point
        public void storeAndFail() throws Failed {
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

        public String callItself() {
            return inside();
        }

        @Transactional(using = "service")
        public String inside() {
            return ambient();
        }

        @Transactional(using = "service")
        public String nested() {
            return inside();
        }
    }

    @ApplicationScoped
    static class Nesting extends Storing {

        @Inject
        OnMethod onMethod;

        @Inject
        Repository<PipelineEvent> routed;

        @Transactional(using = "service")
        public void catchFailure() {
            routed.insert(new PipelineEvent("outer"));
            try {
                onMethod.storeAndFail();
            } catch (Failed expected) {
                routed.insert(new PipelineEvent("outer again"));
            }
        }

        @Transactional(using = "app")
        public void callOtherConnection() throws Failed {
            onMethod.storeAndFail();
        }
    }
}
