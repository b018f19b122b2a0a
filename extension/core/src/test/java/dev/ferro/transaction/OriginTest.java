package dev.ferro.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionMismatchException;
import dev.ferro.RoutingException;
import dev.ferro.testing.databases.DatabaseKind;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every loaded or saved instance remembers its connection, by identity (R19). */
@Tag("R19")
class OriginTest {

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void loadedInstance_isUpdatedAndDeletedWhereItCameFrom(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.notes().insert(new Note("x"));
            Note note = two.notes().using("service").findAll().findFirst().orElseThrow();
            long before = two.ferro.connections().metrics("app").created();

            two.notes().update(note.texted("y"));
            two.notes().save(note.texted("z"));
            two.notes().refresh(note);
            two.notes().delete(note);

            assertThat(two.notes().originOf(note)).contains("service");
            assertThat(two.ferro.connections().metrics("app").created()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void savedInstance_remembersItsConnection(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            Note note = two.notes().using("service").insert(new Note("x"));
            Fact fact = two.facts().using("service").insert(new Fact(1, "y"));
            Fact given = new Fact(2, "z");
            two.facts().using("service").save(given);

            assertThat(two.notes().originOf(note)).contains("service");
            assertThat(two.facts().originOf(fact)).contains("service");
            assertThat(two.facts().originOf(given)).contains("service");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void equalRecords_ofTwoConnections_keepTwoOrigins(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.facts().insert(new Fact(1, "x"));
            Fact app = two.facts().using("app").findById(1).orElseThrow();
            Fact service = two.facts().using("service").findById(1).orElseThrow();

            assertThat(app).isEqualTo(service);
            assertThat(two.facts().originOf(app)).contains("app");
            assertThat(two.facts().originOf(service)).contains("service");
            assertThat(two.facts().originOf(new Fact(1, "x"))).isEmpty();
        }
    }

    @Tag("R19a")
    @Tag("R12")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void serviceInstance_throughApp_isRefused(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            Note note = two.notes().using("service").insert(new Note("x"));

            assertThatThrownBy(() -> two.notes().using("app").update(note))
                    .isInstanceOf(ConnectionMismatchException.class)
                    .hasMessage(
                            "FERRO0017: Repository<Note> was given an instance from connection 'service', but would run"
                                    + " on 'app' (explicit choice); work on it through 'service', or let it cross by"
                                    + " detach(instance)");
            two.ferro.transactions().using("app").run(transaction -> {
                assertThatThrownBy(() -> two.notes().delete(note)).hasMessageStartingWith("FERRO0017");
                assertThatThrownBy(() -> two.notes().insert(note)).hasMessageStartingWith("FERRO0017");
            });
            assertThatThrownBy(() -> two.notes().using("app").saveAll(List.of(new Note("y"), note)))
                    .hasMessageStartingWith("FERRO0017");
            assertThat(two.committed()).containsExactly("x");
        }
    }

    @Tag("R19a")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void instancesOfTwoConnections_inOneCall_areRefused(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            Note service = two.notes().using("service").insert(new Note("x"));
            Note app = two.notes().using("app").insert(new Note("y"));

            assertThatThrownBy(() -> two.notes().deleteAll(List.of(service, app)))
                    .isInstanceOf(ConnectionMismatchException.class)
                    .hasMessageStartingWith("FERRO0011");
            assertThat(two.committed()).hasSize(2);
        }
    }

    @Tag("R12")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void detachedInstance_crosses(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            Note note = two.notes().using("service").insert(new Note("x"));

            two.notes().using("app").update(two.notes().detach(note).texted("y"));

            assertThat(two.notes().originOf(note)).contains("app");
            assertThat(two.committed()).containsExactly("y");
        }
    }

    @Tag("R12")
    @Tag("R19a")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void changedCopyOfARecord_goesWhereItsOriginalCameFrom(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            Fact original = two.facts().using("service").insert(new Fact(1, "x"));
            Fact copy = new Fact(1, "y");

            two.facts().usingOriginOf(original).update(copy);

            assertThat(two.facts().originOf(copy)).contains("service");
            two.ferro
                    .transactions()
                    .using("app")
                    .run(transaction -> assertThatThrownBy(
                                    () -> two.facts().usingOriginOf(original).update(new Fact(1, "z")))
                            .hasMessageStartingWith("FERRO0017"));
            assertThatThrownBy(() ->
                            two.facts().using("app").usingOriginOf(original).update(new Fact(1, "z")))
                    .hasMessageStartingWith("FERRO0017");
            assertThatThrownBy(() -> two.facts().usingOriginOf(new Fact(1, "x")))
                    .isInstanceOf(RoutingException.class)
                    .hasMessageStartingWith("FERRO0079");
        }
    }

    @Tag("R19b")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void failedOrRolledBackSave_leavesNoOrigin(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.facts().insert(new Fact(1, "taken"));
            Fact refused = new Fact(2, "taken");
            assertThatThrownBy(() -> two.facts().using("service").insert(refused))
                    .isInstanceOf(RuntimeException.class);
            Fact undone = new Fact(3, "undone");
            Note note = new Note("undone");
            two.service().run(transaction -> {
                two.facts().insert(undone);
                two.notes().insert(note);
                assertThat(two.facts().originOf(undone)).contains("service");
                transaction.setRollbackOnly();
            });

            assertThat(two.facts().originOf(refused)).isEmpty();
            assertThat(two.facts().originOf(undone)).isEmpty();
            assertThat(two.notes().originOf(note)).isEmpty();
            two.facts().using("app").insert(undone);
        }
    }

    @Tag("R19b")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void rolledBackUpdate_keepsTheOriginOfBefore(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            Note note = two.notes().using("service").insert(new Note("x"));
            two.service().run(transaction -> {
                two.notes().update(note.texted("y"));
                transaction.setRollbackOnly();
            });
            assertThat(two.notes().originOf(note)).contains("service");
            assertThat(note.id).isNotNull();
        }
    }

    @Tag("R1c")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void instanceOfAClosedGeneration_isRefusedByTheNext(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            Note note = two.notes().using("service").insert(new Note("x"));
            two.replace("service");

            assertThatThrownBy(() -> two.notes().update(note))
                    .isInstanceOf(RoutingException.class)
                    .hasMessageStartingWith("FERRO0019");
            assertThatThrownBy(() -> two.notes().using("service").update(note)).hasMessageStartingWith("FERRO0019");
            two.service()
                    .run(transaction ->
                            assertThatThrownBy(() -> two.notes().delete(note)).hasMessageStartingWith("FERRO0019"));
            two.notes().using("service").update(two.notes().detach(note).texted("y"));
            assertThat(two.committed()).containsExactly("y");
        }
    }

    @Tag("R1c")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void transaction_whoseConnectionIsReplaced_failsAndNeverRetargets(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.service().run(transaction -> {
                Two.elsewhere(() -> {
                    two.replace("service");
                    return true;
                });
                assertThatThrownBy(() -> two.notes().insert(new Note("x")))
                        .isInstanceOf(RoutingException.class)
                        .hasMessageStartingWith("FERRO0018");
                assertThatThrownBy(() -> two.notes().using("service").insert(new Note("x")))
                        .hasMessageStartingWith("FERRO0018");
            });
            assertThat(two.committed()).isEmpty();
        }
    }

    @Tag("R1c")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void instance_ofAnotherFerro_isUnknown(DatabaseKind kind) {
        try (Two one = Two.on(kind);
                Two other = Two.on(kind)) {
            Fact fact = one.facts().using("service").insert(new Fact(1, "x"));

            assertThat(other.facts().originOf(fact)).isEmpty();
            one.service().run(transaction -> {
                assertThat(other.nothingIsAmbient()).isTrue();
                other.ferro
                        .transactions()
                        .using("app")
                        .run(inner -> other.facts().insert(new Fact(1, "y")));
                assertThat(one.facts().count()).isEqualTo(1);
            });
        }
    }

    @Tag("R19b")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void instanceDetachedInARolledBackTransaction_staysDetached(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            Note note = two.notes().using("service").insert(new Note("x"));
            two.service().run(transaction -> {
                two.notes().update(note.texted("y"));
                two.notes().detach(note);
                transaction.setRollbackOnly();
            });
            assertThat(two.notes().originOf(note)).isEmpty();
        }
    }
}
