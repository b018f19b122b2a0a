package dev.ferro.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionMismatchException;
import dev.ferro.DuplicateEntityException;
import dev.ferro.StatementException;
import dev.ferro.TransactionException;
import dev.ferro.testing.databases.DatabaseKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A nested transaction is a savepoint of the same one (R17). */
@Tag("R17")
class NestedTest {

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void innerRollback_leavesTheOuterUsable(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.service().run(outer -> {
                two.notes().insert(new Note("before"));
                assertThatThrownBy(() -> two.ferro.transactions().run(inner -> {
                            two.notes().insert(new Note("inner"));
                            throw new IllegalStateException("undone");
                        }))
                        .hasMessage("undone");
                two.notes().insert(new Note("after"));
            });
            assertThat(two.committed()).containsExactly("before", "after");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void innerSetRollbackOnly_takesBackTheInnerOnly(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.service().run(outer -> {
                two.notes().insert(new Note("outer"));
                two.service().run(inner -> {
                    two.notes().insert(new Note("inner"));
                    inner.setRollbackOnly();
                    assertThat(inner.isRollbackOnly()).isTrue();
                });
                assertThat(outer.isRollbackOnly()).isFalse();
                assertThat(two.notes().count()).isEqualTo(1);
            });
            assertThat(two.committed()).containsExactly("outer");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void outerRollback_takesBackWhatTheInnerCommitted(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.service().run(outer -> {
                two.service().run(inner -> two.notes().insert(new Note("inner")));
                assertThat(two.notes().count()).isEqualTo(1);
                outer.setRollbackOnly();
            });
            assertThat(two.committed()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void failedStatement_inTheInner_leavesTheOuterUsable(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.facts().insert(new Fact(1, "taken"));
            two.service().run(outer -> {
                two.notes().insert(new Note("before"));
                assertThatThrownBy(() -> two.service().run(inner -> {
                            two.notes().insert(new Note("inner"));
                            two.facts().insert(new Fact(2, "taken"));
                        }))
                        .isInstanceOf(DuplicateEntityException.class);
                two.notes().insert(new Note("after"));
            });
            assertThat(two.committed()).containsExactly("before", "after");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void failedStatement_caughtInside_endsTheInnerInRollbackAndSaysSo(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.service().run(outer -> {
                two.notes().insert(new Note("outer"));
                assertThatThrownBy(() -> two.service().run(inner -> {
                            two.notes().insert(new Note("inner"));
                            assertThatThrownBy(() -> two.sql().execute("insert into nowhere values (1)"))
                                    .isInstanceOf(StatementException.class);
                        }))
                        .isInstanceOf(TransactionException.class)
                        .hasMessageStartingWith("FERRO0073: the transaction on connection 'service' was rolled back")
                        .hasCauseInstanceOf(StatementException.class);
                assertThat(outer.isRollbackOnly()).isFalse();
            });
            assertThat(two.committed()).containsExactly("outer");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void otherConnection_nested_isRefused(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.service()
                    .run(outer -> assertThatThrownBy(
                                    () -> two.ferro.transactions().using("app").run(inner -> {
                                        throw new AssertionError("the block ran");
                                    }))
                            .isInstanceOf(ConnectionMismatchException.class)
                            .hasMessageStartingWith(
                                    "FERRO0016: Transaction using app cannot run on connection 'app' here"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void tenLevels_withEveryOtherOneUndone_keepTheOthers(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.service().run(transaction -> descend(two, 1));

            assertThat(two.committed()).containsExactly("level 1", "level 2", "level 3", "level 4");
        }
    }

    /** The fifth level is undone, and with it all that is inside it. */
    private static void descend(Two two, int level) {
        two.service().run(transaction -> {
            two.notes().insert(new Note("level " + level));
            if (level < 10) {
                descend(two, level + 1);
            }
            if (level == 5) {
                transaction.setRollbackOnly();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void manyNested_oneAfterTheOther_areAllKept(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.service().run(outer -> {
                for (int i = 0; i < 100; i++) {
                    int number = i;
                    two.service().run(inner -> two.facts().insert(new Fact(number, "fact " + number)));
                }
            });
            assertThat(two.facts().count()).isEqualTo(100);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void outer_afterAFailedStatement_refusesWorkAndNesting(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            assertThatThrownBy(() -> two.service().run(outer -> {
                        assertThatThrownBy(() -> two.sql().fetchAll("select nothing from nowhere"))
                                .isInstanceOf(StatementException.class);
                        assertThatThrownBy(() -> two.notes().count())
                                .isInstanceOf(TransactionException.class)
                                .hasMessageStartingWith("FERRO0074: Repository<Note> cannot run");
                        assertThatThrownBy(() -> two.service().run(inner -> {}))
                                .hasMessageStartingWith("FERRO0074: a nested transaction cannot run");
                    }))
                    .hasMessageStartingWith("FERRO0073");
        }
    }
}
