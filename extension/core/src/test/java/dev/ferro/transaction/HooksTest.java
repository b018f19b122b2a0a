package dev.ferro.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Transaction;
import dev.ferro.testing.databases.DatabaseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hooks run once, after the outermost end, when nothing is ambient (R14d). */
@Tag("R14d")
class HooksTest {

    private final List<String> ran = new ArrayList<>();

    private void hook(Transaction transaction, String name) {
        transaction.afterCommit(() -> ran.add(name + " committed"));
        transaction.afterRollback(() -> ran.add(name + " rolled back"));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void hooks_ofACommit_runInOrderWhenNothingIsAmbient(DatabaseKind kind) {
        try (Two two = Two.ofOnePhysicalConnectionEach(kind)) {
            two.service().run(outer -> {
                hook(outer, "outer");
                two.service().run(inner -> {
                    two.notes().insert(new Note("x"));
                    hook(inner, "inner");
                });
                outer.afterCommit(() -> {
                    assertThat(two.nothingIsAmbient()).isTrue();
                    assertThat(two.committed()).containsExactly("x");
                    two.ferro
                            .transactions()
                            .using("app")
                            .run(other -> two.notes().insert(new Note("from a hook")));
                    ran.add("worked");
                });
                assertThat(ran).isEmpty();
            });
            assertThat(ran).containsExactly("outer committed", "inner committed", "worked");
            assertThat(two.committed()).containsExactly("x", "from a hook");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void hooks_ofARollback_areThoseForIt(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            assertThatThrownBy(() -> two.service().run(outer -> {
                        hook(outer, "outer");
                        two.service().run(inner -> hook(inner, "inner"));
                        throw new IllegalStateException("undone");
                    }))
                    .hasMessage("undone");
            assertThat(ran).containsExactly("outer rolled back", "inner rolled back");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void hooks_ofAnInnerRollback_waitForTheOutermostEnd(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.service().run(outer -> {
                two.service().run(inner -> {
                    two.service().run(innermost -> hook(innermost, "innermost"));
                    hook(inner, "inner");
                    inner.setRollbackOnly();
                });
                hook(outer, "outer");
                assertThat(ran).isEmpty();
            });
            assertThat(ran).containsExactly("innermost rolled back", "inner rolled back", "outer committed");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void failingHook_isReportedAndChangesNothing(DatabaseKind kind) {
        try (Two two = Two.on(kind);
                Reported reported = Reported.by("dev.ferro.transaction", Level.SEVERE)) {
            two.service().run(transaction -> {
                two.notes().insert(new Note("x"));
                transaction.afterCommit(() -> {
                    throw new IllegalStateException("hook");
                });
                transaction.afterCommit(() -> {
                    throw new AssertionError("worse");
                });
                hook(transaction, "last");
            });
            assertThat(ran).containsExactly("last committed");
            assertThat(two.committed()).containsExactly("x");
            assertThat(reported.messages())
                    .hasSize(2)
                    .allMatch(message -> message.startsWith("FERRO0094"))
                    .first()
                    .asString()
                    .contains("java.lang.IllegalStateException");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void hooks_insideASession_seeNothingAmbientEither(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.ferro.sessions().using("service").run(session -> {
                two.ferro.transactions().run(transaction -> {
                    two.notes().insert(new Note("x"));
                    transaction.afterCommit(() -> ran.add(String.valueOf(two.nothingIsAmbient())));
                });
                assertThat(two.ferro.sessions().current()).containsSame(session);
            });
            assertThat(ran).containsExactly("true");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void hook_thatUsesTheEndedTransaction_isToldSo(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.service()
                    .run(transaction -> transaction.afterCommit(() -> {
                        assertThatThrownBy(() -> transaction.afterCommit(() -> {}))
                                .hasMessageStartingWith("FERRO0071");
                        ran.add("told");
                    }));
            assertThat(ran).containsExactly("told");
        }
    }
}
