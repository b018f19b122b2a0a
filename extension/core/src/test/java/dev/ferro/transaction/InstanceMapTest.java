package dev.ferro.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.IdentityMap;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One instance per row within a session or transaction; the database always answers (R18). */
@Tag("R18")
class InstanceMapTest {

    private static final String CHANGE = "update note set text = 'changed elsewhere'";

    private static Note read(Two two, long id) {
        return two.notes().findById(id).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void row_readTwiceInATransaction_isOneInstance(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            long id = two.notes().insert(new Note("x")).key();
            two.service().run(transaction -> {
                Note first = read(two, id);
                assertThat(read(two, id)).isSameAs(first);
                assertThat(two.notes().findAll()).hasSize(1).first().isSameAs(first);
                two.service().run(nested -> assertThat(read(two, id)).isSameAs(first));
            });
            assertThat(read(two, id)).isNotSameAs(read(two, id));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void savedInstance_isTheOneThatIsReadLater(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.ferro.sessions().using("service").run(session -> {
                Note inserted = two.notes().insert(new Note("x"));
                assertThat(read(two, inserted.key())).isSameAs(inserted);
            });
        }
    }

    @Tag("AE5")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void row_readThroughTwoConnections_isTwoInstances(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            long id = two.notes().insert(new Note("x")).key();
            Note service = two.service().call(transaction -> read(two, id));
            Note app = two.ferro.transactions().using("app").call(transaction -> read(two, id));

            assertThat(app).isNotSameAs(service);
            assertThat(two.notes().originOf(service)).contains("service");
            assertThat(two.notes().originOf(app)).contains("app");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void knownRow_changedElsewhere_isReadAsItIsNow(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            long id = two.notes().insert(new Note("x")).key();
            two.ferro.sessions().using("service").run(session -> {
                Note note = read(two, id);
                Two.elsewhere(() -> two.sql().execute(CHANGE));

                assertThat(read(two, id)).isSameAs(note);
                assertThat(note.text).isEqualTo("changed elsewhere");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void unsavedChange_survivesAReadOfItsRow(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            Note saved = new Note("x");
            saved.seal = new byte[] {1, 2};
            long id = two.notes().insert(saved).key();
            two.service().run(transaction -> {
                Note note = read(two, id).texted("not saved yet");
                Objects.requireNonNull(note.seal)[0] = 9;
                read(two, id);

                assertThat(note.text).isEqualTo("not saved yet");
                assertThat(note.seal).containsExactly(9, 2);
                two.notes().update(note);
            });
            assertThat(read(two, id).text).isEqualTo("not saved yet");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void rowThatIsGone_isNotFoundAlthoughItsInstanceIsKnown(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            long id = two.notes().insert(new Note("x")).key();
            two.ferro.sessions().using("service").run(session -> {
                Note note = read(two, id);
                Two.elsewhere(() -> two.sql().execute("delete from note"));

                assertThat(two.notes().findById(id)).isEmpty();
                assertThat(note.text).isEqualTo("x");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void rawSql_dataSource_clearAndDetach_forget(DatabaseKind kind) throws SQLException {
        try (Two two = Two.on(kind)) {
            long id = two.notes().insert(new Note("x")).key();
            two.service().run(transaction -> {
                Note first = read(two, id);
                two.sql().fetchAll("select 1");
                Note second = read(two, id);
                try (Connection pinned = two.ferro.dataSource("service").getConnection();
                        Statement statement = pinned.createStatement()) {
                    Note third = read(two, id);
                    statement.execute("select 1");
                    Note fourth = read(two, id);
                    transaction.clear();
                    Note fifth = read(two, id);
                    two.notes().detach(fifth);
                    Note sixth = read(two, id);

                    assertThat(second).isNotSameAs(first);
                    assertThat(third).isNotSameAs(second);
                    assertThat(fourth).isNotSameAs(third);
                    assertThat(fifth).isNotSameAs(fourth);
                    assertThat(sixth).isNotSameAs(fifth);
                    assertThat(two.notes().originOf(fifth)).isEmpty();
                }
            });
        }
    }

    @Tag("R14c")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void rollbackOfASavepoint_dropsWhatWasLearntSince(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            long early = two.notes().insert(new Note("early")).key();
            long late = two.notes().insert(new Note("late")).key();
            two.service().run(outer -> {
                Note before = read(two, early);
                Note since = two.service().call(inner -> {
                    Note loaded = read(two, late).texted("undone");
                    two.notes().update(loaded);
                    inner.setRollbackOnly();
                    return loaded;
                });
                assertThat(read(two, early)).isSameAs(before);
                assertThat(read(two, late))
                        .isNotSameAs(since)
                        .extracting(note -> note.text)
                        .isEqualTo("late");
            });
        }
    }

    @Tag("R14c")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void rollback_givesUnsetKeysBack(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            Note outer = new Note("outer");
            Note inner = new Note("inner");
            two.service().run(transaction -> {
                two.service().run(nested -> {
                    two.notes().insert(inner);
                    assertThat(inner.id).isNotNull();
                    nested.setRollbackOnly();
                });
                assertThat(inner.id).isNull();
                two.notes().insert(outer);
                transaction.setRollbackOnly();
            });
            assertThat(outer.id).isNull();
            two.notes().insert(outer);
            two.notes().insert(inner);
            assertThat(two.committed()).containsExactly("outer", "inner");
        }
    }

    @Tag("R14c")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void rollbackOfTheOuter_afterACommittedInner_givesItsKeysBack(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            Note note = new Note("inner");
            assertThatThrownBy(() -> two.service().run(transaction -> {
                        two.service().run(nested -> two.notes().insert(note));
                        assertThat(note.id).isNotNull();
                        throw new IllegalStateException("undone");
                    }))
                    .hasMessage("undone");
            assertThat(note.id).isNull();
            assertThat(two.notes().originOf(note)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void identityMapOff_givesNewInstances(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = Ferro.builder()
                        .entities(Note.class)
                        .connection(ConnectionSettings.builder("app")
                                .url(database.url())
                                .defaultConnection(true)
                                .identityMap(IdentityMap.OFF)
                                .build())
                        .build()) {
            ferro.schema().create("app");
            long id = ferro.repository(Note.class).insert(new Note("x")).key();
            ferro.transactions()
                    .run(transaction -> assertThat(
                                    ferro.repository(Note.class).findById(id).orElseThrow())
                            .isNotSameAs(
                                    ferro.repository(Note.class).findById(id).orElseThrow()));
        }
    }

    @Tag("R19")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void failedRead_leavesNoInstanceWithoutAnOrigin(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.sql().execute("create table numbered (id bigint primary key, n bigint)");
            two.sql().execute("insert into numbered values (1, 1), (2, null)");
            two.ferro.sessions().using("service").run(session -> {
                assertThatThrownBy(() ->
                                two.ferro.repository(Numbered.class).findAll().toList())
                        .hasMessageStartingWith("FERRO0042");
                Numbered found =
                        two.ferro.repository(Numbered.class).findById(1).orElseThrow();
                assertThat(two.ferro.repository(Numbered.class).originOf(found)).contains("service");
            });
        }
    }

    /** Its attribute takes no null. */
    @Entity
    static class Numbered {
        @Id
        long id;

        long n;
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void instanceMadeIntoAnotherEntity_doesNotStandForItsRow(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            long id = two.notes().insert(new Note("original")).key();
            two.ferro.sessions().using("service").run(session -> {
                Note copy = read(two, id).texted("copy");
                copy.id = null;
                two.notes().insert(copy);

                assertThat(read(two, id))
                        .isNotSameAs(copy)
                        .extracting(note -> note.text)
                        .isEqualTo("original");
                assertThat(read(two, copy.key())).isSameAs(copy);
                assertThat(two.notes().findAll().map(note -> note.text)).containsExactlyInAnyOrder("original", "copy");
            });
        }
    }
}
