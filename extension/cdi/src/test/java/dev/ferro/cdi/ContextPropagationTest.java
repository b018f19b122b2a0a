package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.Repository;
import dev.ferro.Session;
import dev.ferro.Sessions;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.eclipse.microprofile.context.ThreadContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** MicroProfile Context Propagation, by SmallRye's implementation: a session stays on its thread. */
@Tag("R14")
class ContextPropagationTest {

    private static final String FERRO = "Ferro";

    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        other.shutdownNow();
    }

    private static Ferro open(TestDatabase database) {
        Ferro ferro = Ferro.builder()
                .connection(ConnectionSettings.builder("app")
                        .url(database.url())
                        .defaultConnection(true)
                        .build())
                .connection(ConnectionSettings.builder("service")
                        .url(database.url())
                        .build())
                .entities(PipelineEvent.class)
                .build();
        ferro.schema().create("service");
        return ferro;
    }

    private static Callable<String> ambient(Ferro ferro) {
        return () -> ferro.sessions().current().map(Session::connection).orElse("none");
    }

    static Stream<Arguments> propagatingAndClearing() {
        return Stream.of(DatabaseKind.values())
                .flatMap(kind -> Stream.of(
                        Arguments.of(
                                kind,
                                ThreadContext.builder()
                                        .propagated(FERRO)
                                        .cleared()
                                        .unchanged(ThreadContext.ALL_REMAINING)
                                        .build()),
                        Arguments.of(
                                kind,
                                ThreadContext.builder()
                                        .propagated()
                                        .cleared(FERRO)
                                        .unchanged(ThreadContext.ALL_REMAINING)
                                        .build())));
    }

    @ParameterizedTest
    @MethodSource("propagatingAndClearing")
    void taskOfATransaction_run_hasNoSessionOnAnyThread(DatabaseKind kind, ThreadContext context) throws Exception {
        try (TestDatabase database = kind.open();
                Ferro ferro = open(database)) {
            ferro.transactions().using("service").run(transaction -> {
                Callable<String> task = context.contextualCallable(ambient(ferro));

                assertThat(other.submit(task).get()).isEqualTo("none");
                assertThat(task.call()).isEqualTo("none");
                assertThat(ambient(ferro).call()).isEqualTo("service");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("propagatingAndClearing")
    void taskFromOutside_runInsideATransaction_writesOutsideOfIt(DatabaseKind kind, ThreadContext context)
            throws Exception {
        try (TestDatabase database = kind.open();
                Ferro ferro = open(database)) {
            Repository<PipelineEvent> events = ferro.repository(PipelineEvent.class);
            Runnable task = context.contextualRunnable(() -> events.insert(new PipelineEvent("task")));

            ferro.transactions().using("service").run(transaction -> {
                task.run();
                transaction.setRollbackOnly();
                assertThat(ferro.transactions().current()).contains(transaction);
            });

            assertThat(events.count()).isOne();
        }
    }

    @ParameterizedTest
    @MethodSource("propagatingAndClearing")
    void taskThatFails_insideASession_givesItBack(DatabaseKind kind, ThreadContext context) throws Exception {
        try (TestDatabase database = kind.open();
                Ferro ferro = open(database)) {
            Runnable task = context.contextualRunnable(() -> {
                throw new IllegalStateException();
            });
            Sessions sessions = ferro.sessions();

            sessions.using("service").run(session -> {
                try {
                    task.run();
                } catch (IllegalStateException expected) {
                    assertThat(sessions.current()).contains(session);
                }
                assertThat(sessions.current()).contains(session);
            });
            assertThat(sessions.current()).isEmpty();
        }
    }

    /** Whoever asks for it keeps it on the same thread: that it is gone above is our provider's doing. */
    @ParameterizedTest
    @EnumSource
    void unchanged_onTheSameThread_keepsTheSession(DatabaseKind kind) throws Exception {
        ThreadContext context = ThreadContext.builder()
                .propagated()
                .cleared()
                .unchanged(ThreadContext.ALL_REMAINING)
                .build();
        try (TestDatabase database = kind.open();
                Ferro ferro = open(database)) {
            ferro.transactions()
                    .using("service")
                    .run(transaction -> assertThat(
                                    context.contextualCallable(ambient(ferro)).call())
                            .isEqualTo("service"));
        }
    }
}
