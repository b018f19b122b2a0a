package dev.ferro.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionMismatchException;
import dev.ferro.InvalidValueException;
import dev.ferro.Ref;
import dev.ferro.Repository;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reference came from a connection, as its instance did. */
@Tag("R19a")
class ReferenceTest {

    @Entity
    record Remark(
            @Id long id,
            @ManyToOne Ref<Note> note,
            @ManyToOne @JoinColumn(name = "fact") @Nullable Ref<Fact> about) {}

    @Entity
    static class Bookmark {
        @Id
        long id = 1;

        @ManyToOne
        @Nullable
        Ref<Fact> about;
    }

    private static Two on(DatabaseKind kind) {
        Two two = Two.on(kind);
        two.sql().execute("create table remark (id bigint primary key, note_id bigint not null, fact bigint)");
        two.sql().execute("create table bookmark (id bigint primary key, about_id bigint)");
        two.facts().insert(new Fact(7, "seven"));
        return two;
    }

    private static Repository<Remark> remarks(Two two) {
        return two.ferro.repository(Remark.class);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void references_areKeptAndFound(DatabaseKind kind) {
        try (Two two = on(kind)) {
            Note note = two.notes().insert(new Note("x"));
            Ref<Fact> seven = Ref.to(Fact.class, 7);
            remarks(two)
                    .insertAll(List.of(
                            new Remark(1, Ref.to(Note.class, note.key()), seven),
                            new Remark(2, Ref.to(Note.class, note.key()), null)));

            Remark first = remarks(two).findById(1).orElseThrow();
            assertThat(first.about()).isEqualTo(Ref.to(Fact.class, 7L)).hasToString("Ref<Fact>[7]");
            assertThat(two.facts().find(first.about())).contains(new Fact(7, "seven"));
            assertThat(two.notes().find(first.note())).contains(note);
            assertThat(remarks(two).findById(2).orElseThrow().about()).isNull();
            assertThat(two.facts().find(Ref.to(Fact.class, 8))).isEmpty();
        }
    }

    @Tag("R19")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void loadedReference_isFollowedWhereItCameFrom(DatabaseKind kind) {
        try (Two two = on(kind)) {
            remarks(two).insert(new Remark(1, Ref.to(Note.class, 1), Ref.to(Fact.class, 7)));
            Ref<Fact> loaded = about(remarks(two).using("service").findById(1).orElseThrow());

            assertThat(two.facts().originOf(two.facts().find(loaded).orElseThrow()))
                    .contains("service");
            assertThatThrownBy(() -> two.facts().using("app").find(loaded))
                    .isInstanceOf(ConnectionMismatchException.class);
            two.ferro
                    .transactions()
                    .using("app")
                    .run(transaction -> assertThatThrownBy(() -> two.facts().find(loaded))
                            .isInstanceOf(ConnectionMismatchException.class));
        }
    }

    private static Ref<Fact> about(Remark remark) {
        return Objects.requireNonNull(remark.about());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void instanceHoldingAForeignReference_isRefused(DatabaseKind kind) {
        try (Two two = on(kind)) {
            remarks(two).insert(new Remark(1, Ref.to(Note.class, 1), Ref.to(Fact.class, 7)));
            Ref<Fact> foreign = about(remarks(two).using("service").findById(1).orElseThrow());
            Remark holder = new Remark(2, Ref.to(Note.class, 1), foreign);

            assertThatThrownBy(() -> remarks(two).insert(holder))
                    .isInstanceOf(ConnectionMismatchException.class)
                    .hasMessageStartingWith("FERRO0100: Repository<Remark> was given an instance that holds a Ref from"
                            + " connection 'service', but would run on 'app'");
            assertThatThrownBy(() -> remarks(two).saveAll(List.of(holder))).hasMessageStartingWith("FERRO0100");
            two.ferro
                    .transactions()
                    .using("app")
                    .run(transaction -> assertThatThrownBy(() -> remarks(two).update(holder))
                            .hasMessageStartingWith("FERRO0100"));
            remarks(two).using("service").insert(holder);
            remarks(two).using("app").update(remarks(two).detach(holder));
        }
    }

    @Tag("R1c")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void referenceOfAClosedGeneration_isRefused(DatabaseKind kind) {
        try (Two two = on(kind)) {
            Bookmark bookmark = new Bookmark();
            bookmark.about = Ref.to(Fact.class, 7);
            two.ferro.repository(Bookmark.class).insert(bookmark);
            Ref<Fact> stale = two.ferro
                    .repository(Bookmark.class)
                    .using("service")
                    .findById(1)
                    .orElseThrow()
                    .about;
            two.replace("service");
            Bookmark holder = new Bookmark();
            holder.about = stale;

            assertThatThrownBy(() -> two.ferro.repository(Bookmark.class).save(holder))
                    .hasMessageStartingWith("FERRO0019");
        }
    }

    @Tag("B4")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @SuppressWarnings({"unchecked", "rawtypes"})
    void referenceToAnotherEntity_isRefusedBeforeItIsSent(DatabaseKind kind) {
        try (Two two = on(kind)) {
            Remark wrong = new Remark(1, (Ref) Ref.to(Fact.class, 7), null);
            assertThatThrownBy(() -> remarks(two).insert(wrong))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("a reference to Fact, where one to Note belongs");
            assertThatThrownBy(() -> remarks(two).insert(new Remark(1, Ref.to(Note.class, "one"), null)))
                    .isInstanceOf(InvalidValueException.class);
        }
    }

    @Tag("R19")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void referenceReadAgain_hasAnOriginToo(DatabaseKind kind) {
        try (Two two = on(kind)) {
            Bookmark bookmark = new Bookmark();
            bookmark.about = Ref.to(Fact.class, 6);
            Repository<Bookmark> bookmarks = two.ferro.repository(Bookmark.class);
            bookmarks.insert(bookmark);
            two.ferro.sessions().using("service").run(session -> {
                Bookmark loaded = bookmarks.findById(1).orElseThrow();
                Two.elsewhere(() -> two.sql().execute("update bookmark set about_id = 7"));
                assertThat(bookmarks.findById(1)).containsSame(loaded);
                comesFromService(two, loaded);
            });
            Bookmark refreshed = bookmarks.using("service").findById(1).orElseThrow();
            two.facts().insert(new Fact(8, "eight"));
            two.sql().execute("update bookmark set about_id = 8");
            comesFromService(two, bookmarks.refresh(refreshed));
        }
    }

    private static void comesFromService(Two two, Bookmark holder) {
        Fact fact = two.facts().find(Objects.requireNonNull(holder.about)).orElseThrow();
        assertThat(two.facts().originOf(fact)).contains("service");
    }
}
