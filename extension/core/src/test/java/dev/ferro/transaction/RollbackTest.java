package dev.ferro.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Transactions;
import dev.ferro.testing.databases.DatabaseKind;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Any throwable rolls back, unless declared otherwise (R14b). */
@Tag("R14b")
class RollbackTest {

    static Stream<Arguments> throwables() {
        List<Throwable> all = List.of(
                new IllegalStateException("runtime"),
                new IOException("checked"),
                new AssertionError("error"),
                new InterruptedException("interrupt"),
                new OutOfMemoryError("pretended"),
                new Throwable("itself"));
        return Stream.of(DatabaseKind.values()).flatMap(kind -> all.stream().map(thrown -> Arguments.of(kind, thrown)));
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void anyThrowable_leavingTheBlock_rollsBackAndArrivesAsItIs(DatabaseKind kind, Throwable thrown) {
        try (Two two = Two.ofOnePhysicalConnectionEach(kind)) {
            assertThatThrownBy(() -> two.service().run(transaction -> {
                        two.notes().insert(new Note("x"));
                        throw thrown;
                    }))
                    .isSameAs(thrown);

            assertThat(two.committed()).isEmpty();
            assertThat(two.nothingIsAmbient()).isTrue();
            two.service().run(transaction -> two.notes().insert(new Note("again")));
            assertThat(two.committed()).containsExactly("again");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void exhaustedStack_inABlockOrInNestedOnes_rollsBackAndLeavesNothing(DatabaseKind kind) {
        try (Two two = Two.ofOnePhysicalConnectionEach(kind)) {
            assertThatThrownBy(() -> two.service().run(transaction -> {
                        two.notes().insert(new Note("x"));
                        exhaust(1);
                    }))
                    .isInstanceOf(StackOverflowError.class);
            assertThatThrownBy(() -> two.service().run(transaction -> nestForEver(two)))
                    .isInstanceOf(Throwable.class);

            assertThat(two.nothingIsAmbient()).isTrue();
            two.service().run(transaction -> two.notes().insert(new Note("again")));
            assertThat(two.committed()).containsExactly("again");
        }
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int exhaust(int depth) {
        return exhaust(depth + 1) + 1;
    }

    private static void nestForEver(Two two) {
        two.service().run(transaction -> nestForEver(two));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void interruptedThread_thatReturns_commitsAndStaysInterrupted(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.service().run(transaction -> {
                two.notes().insert(new Note("x"));
                Thread.currentThread().interrupt();
            });
            assertThat(Thread.interrupted()).isTrue();
            assertThat(two.committed()).containsExactly("x");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void declaredThrowable_andItsSubclasses_commit(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            Transactions lenient = two.service().dontRollbackOn(IOException.class);
            assertThatThrownBy(() -> insertAndThrow(two, lenient, "kept", new FileNotFoundException("declared")))
                    .hasMessage("declared");
            assertThatThrownBy(() -> insertAndThrow(two, lenient, "gone", new Exception("not declared")))
                    .hasMessage("not declared");

            assertThat(two.committed()).containsExactly("kept");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void nearestDeclaration_decides(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            Transactions mixed = two.service()
                    .dontRollbackOn(Exception.class)
                    .rollbackOn(IOException.class)
                    .dontRollbackOn(FileNotFoundException.class);
            assertThatThrownBy(() -> insertAndThrow(two, mixed, "far", new Exception("far")));
            assertThatThrownBy(() -> insertAndThrow(two, mixed, "nearer", new IOException("nearer")));
            assertThatThrownBy(() -> insertAndThrow(two, mixed, "nearest", new FileNotFoundException("nearest")));
            assertThatThrownBy(
                    () -> insertAndThrow(two, mixed.rollbackOn(Exception.class), "both", new Exception("b")));

            assertThat(two.committed()).containsExactly("far", "nearest");
        }
    }

    private static void insertAndThrow(Two two, Transactions transactions, String text, Exception thrown)
            throws Exception {
        transactions.run(transaction -> {
            two.notes().insert(new Note(text));
            throw thrown;
        });
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void declaredThrowable_afterAFailedStatement_cannotCommit(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            Transactions lenient = two.service().dontRollbackOn(RuntimeException.class);
            assertThatThrownBy(() -> lenient.run(transaction -> {
                        two.notes().insert(new Note("x"));
                        two.sql().execute("insert into nowhere values (1)");
                    }))
                    .hasMessageStartingWith("FERRO0050")
                    .satisfies(failed -> assertThat(failed.getSuppressed()[0]).hasMessageStartingWith("FERRO0073"));
            assertThatThrownBy(() -> two.service()
                            .dontRollbackOn(IOException.class)
                            .run(transaction -> {
                                two.notes().insert(new Note("x"));
                                assertThatThrownBy(() -> two.sql().execute("insert into nowhere values (1)"))
                                        .hasMessageStartingWith("FERRO0050");
                                throw new IOException("business");
                            }))
                    .as("the caller believes that it was committed")
                    .hasMessageStartingWith("FERRO0073")
                    .satisfies(
                            failed -> assertThat(failed.getSuppressed()).hasExactlyElementsOfTypes(IOException.class));
            assertThat(two.committed()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void setRollbackOnly_ofTheOutermost_rollsBackWithoutAnException(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            String result = two.service().call(transaction -> {
                two.notes().insert(new Note("x"));
                transaction.setRollbackOnly();
                two.notes().insert(new Note("y"));
                return "done";
            });
            assertThat(result).isEqualTo("done");
            assertThat(two.committed()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void failedCommit_isToldAndRolledBack(DatabaseKind kind) {
        try (Two two = Two.ofOnePhysicalConnectionEach(kind)) {
            two.sql().execute("create table parent (id int primary key)");
            two.sql().execute("create table child (parent int references parent (id) deferrable initially deferred)");
            assertThatThrownBy(() -> two.service().run(transaction -> {
                        two.notes().insert(new Note("x"));
                        two.sql().execute("insert into child values (1)");
                    }))
                    .hasMessageStartingWith("FERRO0050: the commit failed on connection 'service'");
            assertThat(two.committed()).isEmpty();
            assertThat(two.ferro.connections().metrics("service").available()).isZero();

            Transactions lenient = two.service().dontRollbackOn(IOException.class);
            assertThatThrownBy(() -> lenient.run(transaction -> {
                        two.sql().execute("insert into child values (1)");
                        throw new IOException("business");
                    }))
                    .hasMessageStartingWith("FERRO0050: the commit failed")
                    .satisfies(
                            failed -> assertThat(failed.getSuppressed()).hasExactlyElementsOfTypes(IOException.class));
            assertThat(two.sql().fetchAll("select * from child")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void failedBulk_inATransaction_leavesNothingBehind(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            assertThatThrownBy(() -> two.service().run(outer -> {
                        two.notes().insert(new Note("x"));
                        assertThatThrownBy(() -> two.facts().updateAll(List.of(new Fact(1, "not there"))))
                                .hasMessageStartingWith("FERRO0061");
                    }))
                    .hasMessageStartingWith("FERRO0073");
            assertThat(two.committed()).isEmpty();
        }
    }
}
