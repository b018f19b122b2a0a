package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.Repository;
import dev.ferro.Transactions;
import dev.ferro.interceptors.Transactional;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What leaves a transactional method, and what it leaves behind. */
@Tag("R14b")
class TransactionalRollbackTest {

    @Dependent
    static class Importer {
        @Inject
        Repository<PipelineEvent> events;

        @Inject
        Transactions transactions;

        @Transactional(using = "service")
        void byDefault(Throwable outcome) throws Throwable {
            storeAndThrow(outcome);
        }

        @Transactional(
                using = "service",
                dontRollbackOn = {IOException.class, AssertionError.class},
                rollbackOn = FileNotFoundException.class)
        void withRules(Throwable outcome) throws Throwable {
            storeAndThrow(outcome);
        }

        @Transactional(using = "service")
        void rollbackOnly() {
            events.insert(new PipelineEvent("import"));
            transactions.current().orElseThrow().setRollbackOnly();
        }

        @Transactional(using = "service")
        String normally() {
            events.insert(new PipelineEvent("import"));
            return "done";
        }

        private void storeAndThrow(Throwable outcome) throws Throwable {
            events.insert(new PipelineEvent("import"));
            throw outcome;
        }
    }

    private static final class Overflow extends StackOverflowError {}

    static Stream<Arguments> thrownByDefault() {
        return onBoth(
                new IllegalStateException(),
                new IOException("checked"),
                new InterruptedException(),
                new AssertionError("error"),
                new Overflow());
    }

    @ParameterizedTest
    @MethodSource("thrownByDefault")
    void anything_thrown_rollsBackAndArrivesAsItIs(DatabaseKind kind, Throwable thrown) {
        try (TwoConnections application = TwoConnections.open(kind, Importer.class)) {
            Importer importer = application.get(Importer.class);

            assertThat(catchThrowable(() -> importer.byDefault(thrown))).isSameAs(thrown);
            assertThat(application.events()).isZero();
        }
    }

    /** Weld wraps what is neither exception nor error, before we see it. */
    @ParameterizedTest
    @EnumSource
    void throwableOfNoKind_thrown_rollsBack(DatabaseKind kind) {
        try (TwoConnections application = TwoConnections.open(kind, Importer.class)) {
            Importer importer = application.get(Importer.class);

            assertThat(catchThrowable(() -> importer.byDefault(new Throwable("neither"))))
                    .hasMessage("neither");
            assertThat(application.events()).isZero();
        }
    }

    static Stream<Arguments> thrownAndExcepted() {
        return onBoth(new IOException("named"), new NoSuchFileException("subclass"), new AssertionError("error"));
    }

    @ParameterizedTest
    @MethodSource("thrownAndExcepted")
    void dontRollbackOn_thrown_commitsAndArrivesAsItIs(DatabaseKind kind, Throwable thrown) {
        try (TwoConnections application = TwoConnections.open(kind, Importer.class)) {
            Importer importer = application.get(Importer.class);

            assertThat(catchThrowable(() -> importer.withRules(thrown))).isSameAs(thrown);
            assertThat(application.events()).isOne();
        }
    }

    static Stream<Arguments> thrownAndNotExcepted() {
        return onBoth(new FileNotFoundException("nearer"), new IllegalStateException("not named"));
    }

    @ParameterizedTest
    @MethodSource("thrownAndNotExcepted")
    void rollbackOn_nearerThanTheException_rollsBack(DatabaseKind kind, Throwable thrown) {
        try (TwoConnections application = TwoConnections.open(kind, Importer.class)) {
            Importer importer = application.get(Importer.class);

            assertThat(catchThrowable(() -> importer.withRules(thrown))).isSameAs(thrown);
            assertThat(application.events()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void setRollbackOnly_called_rollsBack(DatabaseKind kind) {
        try (TwoConnections application = TwoConnections.open(kind, Importer.class)) {
            application.get(Importer.class).rollbackOnly();

            assertThat(application.events()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_thrown_commitsAndReturns(DatabaseKind kind) {
        try (TwoConnections application = TwoConnections.open(kind, Importer.class)) {
            assertThat(application.get(Importer.class).normally()).isEqualTo("done");
            assertThat(application.events()).isOne();
        }
    }

    private static Stream<Arguments> onBoth(Throwable... thrown) {
        return Stream.of(DatabaseKind.values())
                .flatMap(kind -> Stream.of(thrown).map(each -> Arguments.of(kind, each)));
    }
}
