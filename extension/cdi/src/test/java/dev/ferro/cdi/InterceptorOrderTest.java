package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Session;
import dev.ferro.Transactions;
import dev.ferro.interceptors.Transactional;
import dev.ferro.interceptors.TransactionalInterceptor;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Beside an interceptor where Jakarta Transactions puts its own, and one just behind ours. */
@Tag("R14")
class InterceptorOrderTest {

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Jakarta {}

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Library {}

    @ApplicationScoped
    static class Diary {
        @Inject
        Transactions transactions;

        final List<String> lines = new ArrayList<>();

        void note(String who) {
            lines.add(
                    who + ": " + transactions.current().map(Session::connection).orElse("none"));
        }

        List<String> lines() {
            return lines;
        }
    }

    @Interceptor
    @Jakarta
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    static class JakartaInterceptor {
        @Inject
        Diary diary;

        @AroundInvoke
        Object run(InvocationContext context) throws Exception {
            diary.note("begin");
            Object result = context.proceed();
            diary.note("commit");
            return result;
        }
    }

    @Interceptor
    @Library
    @Priority(TransactionalInterceptor.PRIORITY + 1)
    static class LibraryInterceptor {
        @Inject
        Diary diary;

        @AroundInvoke
        Object run(InvocationContext context) throws Exception {
            diary.note("library");
            return context.proceed();
        }
    }

    @Dependent
    static class Both {
        @Inject
        Diary diary;

        @Library
        @Jakarta
        @Transactional
        void run() {
            diary.note("method");
        }
    }

    @Test
    void both_called_oursIsInsideTheirs() {
        try (Application application = Application.with("ferro.url", "sqlite::memory:")
                .start(Both.class, Diary.class, JakartaInterceptor.class, LibraryInterceptor.class)) {
            application.get(Both.class).run();

            assertThat(application.get(Diary.class).lines())
                    .containsExactly("begin: none", "library: default", "method: default", "commit: none");
        }
    }
}
