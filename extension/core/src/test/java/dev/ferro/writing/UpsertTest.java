package dev.ferro.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.DuplicateEntityException;
import dev.ferro.InvalidQueryException;
import dev.ferro.InvalidValueException;
import dev.ferro.Isolation;
import dev.ferro.Repository;
import dev.ferro.StatementException;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Getting or creating, and updating or creating, by attributes that are unique. */
@Tag("Q1")
class UpsertTest {

    private Bench bench;

    @Entity
    record Label(
            @Id @GeneratedValue(strategy = GenerationType.UUID)
            UUID id,

            @Column(unique = true) String name,
            String colour) {}

    @Entity
    record Name(@Id @Column(name = "Full Name") String name) {}

    @Entity
    record Slug(
            @Id long id,
            @Column(updatable = false) String name,

            @Column(insertable = false, updatable = false) @Nullable
            String slug) {}

    @Entity
    record Topic(
            @Id long id,
            @Column(unique = true, updatable = false) String name) {}

    private Repository<Word> words(DatabaseKind kind) {
        bench = Bench.of(kind, Word.class, Label.class, Name.class);
        return bench.repository(Word.class);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void absent_getOrCreate_insertsTheInstance(DatabaseKind kind) {
        Repository<Word> words = words(kind);
        Word word = new Word("a", 1);

        assertThat(words.getOrCreate(word, "text")).isSameAs(word);

        assertThat(words.findById(word.id).orElseThrow().weight).isOne();
        assertThat(words.originOf(word)).contains("main");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void present_getOrCreate_givesTheRowAndChangesNothing(DatabaseKind kind) {
        Repository<Word> words = words(kind);
        Word there = words.insert(new Word("a", 1));
        Word asked = new Word("a", 2);

        Word got = words.getOrCreate(asked, "text");

        assertThat(got.id).isEqualTo(there.id);
        assertThat(got.weight).isOne();
        assertThat(asked.id).isNull();
        assertThat(words.originOf(got)).contains("main");
        assertThat(words.originOf(asked)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void presentAndAbsent_updateOrCreate_updatesAndInserts(DatabaseKind kind) {
        Repository<Word> words = words(kind);
        Word there = words.insert(new Word("a", 1));

        Word updated = words.updateOrCreate(new Word("a", 2), "text");
        Word created = words.updateOrCreate(new Word("b", 3), "text");

        assertThat(updated.id).isEqualTo(there.id);
        assertThat(created.id).isNotNull().isNotEqualTo(there.id);
        assertThat(words.findById(there.id).orElseThrow().weight).isEqualTo(2);
        assertThat(words.count()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void uuidKey_updateOrCreate_isThatOfTheRow(DatabaseKind kind) {
        words(kind);
        Repository<Label> labels = bench.repository(Label.class);
        Label there = labels.updateOrCreate(new Label(null, "a", "red"), "name");

        Label updated = labels.updateOrCreate(new Label(null, "a", "blue"), "name");

        assertThat(updated).isEqualTo(new Label(there.id(), "a", "blue"));
        assertThat(labels.findAll()).containsExactly(updated);
        assertThat(labels.getOrCreate(new Label(null, "a", "green"), "name")).isEqualTo(updated);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void methodReference_isTheNameOfTheAttribute(DatabaseKind kind) {
        words(kind);
        Repository<Label> labels = bench.repository(Label.class);
        Label there = labels.getOrCreate(new Label(null, "a", "red"), Label::name);

        assertThat(labels.getOrCreate(new Label(null, "a", "blue"), Label::name))
                .isEqualTo(there);
        assertThat(labels.updateOrCreate(new Label(null, "a", "blue"), Label::name))
                .isEqualTo(new Label(there.id(), "a", "blue"));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void noNames_lookUpByTheKey(DatabaseKind kind) {
        Repository<Word> words = words(kind);
        Repository<Name> names = bench.repository(Name.class);
        Word created = words.getOrCreate(new Word("a", 1));
        Word changed = new Word("a", 2);
        changed.id = created.id;

        assertThat(words.getOrCreate(changed).weight).isOne();
        assertThat(words.updateOrCreate(changed)).isSameAs(changed);
        assertThat(words.findById(created.id).orElseThrow().weight).isEqualTo(2);
        assertThat(names.getOrCreate(new Name("x"))).isEqualTo(new Name("x"));
        assertThat(names.getOrCreate(new Name("x"))).isEqualTo(names.updateOrCreate(new Name("x"), "name"));
        assertThat(names.count()).isOne();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void nothingUpdatable_updateOrCreateByAColumnThatTheDatabaseFills_givesTheRow(DatabaseKind kind) {
        bench = Bench.of(kind);
        bench.sql()
                .execute("create table slug (id bigint primary key, name text,"
                        + " slug text generated always as (lower(name)) stored unique)");
        Repository<Slug> slugs = bench.repository(Slug.class);
        slugs.insert(new Slug(1, "Ada", null));

        assertThat(slugs.updateOrCreate(new Slug(2, "ADA", "ada"), "slug").id()).isEqualTo(1);
        assertThat(slugs.updateOrCreate(new Slug(3, "Bob", "bob"), "slug").id()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void nothingUpdatable_updateOrCreate_leavesTheRowAsItIs(DatabaseKind kind) {
        bench = Bench.of(kind);
        bench.sql()
                .execute(
                        kind == DatabaseKind.SQLITE
                                ? "create table topic (id integer primary key, name text collate nocase unique)"
                                : "create collation anycase (provider = icu, locale = 'und-u-ks-level2', deterministic ="
                                        + " false)");
        if (kind == DatabaseKind.POSTGRESQL) {
            bench.sql().execute("create table topic (id bigint primary key, name text collate anycase unique)");
        }
        Repository<Topic> tags = bench.repository(Topic.class);
        tags.insert(new Topic(1, "Ada"));

        tags.updateOrCreate(new Topic(2, "ADA"), "name");

        assertThat(tags.findAll()).containsExactly(new Topic(1, "Ada"));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anotherConstraint_isStillADuplicate(DatabaseKind kind) {
        Repository<Word> words = words(kind);
        Word there = words.insert(new Word("a", 1));
        Word other = new Word("b", 1);
        other.id = there.id;

        assertThatThrownBy(() -> words.getOrCreate(other, "text")).isInstanceOf(DuplicateEntityException.class);
        assertThatThrownBy(() -> words.updateOrCreate(other, "text")).isInstanceOf(DuplicateEntityException.class);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void noConstraint_isNamed(DatabaseKind kind) {
        Repository<Word> words = words(kind);

        assertThatThrownBy(() -> words.getOrCreate(new Word("a", 1), "text", "weight"))
                .isInstanceOf(StatementException.class)
                .hasMessageStartingWith("FERRO0115: Word cannot be looked up by text, weight on connection 'main'");
        assertThatThrownBy(() -> words.updateOrCreate(new Word("a", 1), "weight"))
                .hasMessageStartingWith("FERRO0115: ");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void severalRows_getOrCreate_saysThatTheConstraintIsMissing(DatabaseKind kind) {
        Repository<Word> words = words(kind);
        words.insert(new Word("a", 1));
        words.insert(new Word("b", 1));

        assertThatThrownBy(() -> words.getOrCreate(new Word("c", 1), "weight")).hasMessageStartingWith("FERRO0115: ");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void wrongNameOrNull_isRefusedBeforeAnythingIsBorrowed(DatabaseKind kind) {
        bench = Bench.untouched(kind);
        Repository<Word> words = bench.repository(Word.class);
        Repository<Label> labels = bench.repository(Label.class);

        assertThatThrownBy(() -> words.getOrCreate(new Word("a", 1), "txt"))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageStartingWith("FERRO0116: ")
                .hasMessageEndingWith("Did you mean 'text'?");
        assertThatThrownBy(() -> words.updateOrCreate(new Word("a", 1), "text\" --"))
                .isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> labels.getOrCreate(new Label(null, null, "red"), "name"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("FERRO0117: Label.name is null");
        assertThatThrownBy(() -> words.getOrCreate(null)).isInstanceOf(NullPointerException.class);

        assertThat(bench.created()).isZero();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void rolledBack_leavesNoKeyAndNoOrigin(DatabaseKind kind) {
        Repository<Word> words = words(kind);
        Word got = new Word("a", 1);
        Word put = new Word("b", 1);

        bench.ferro().transactions().run(transaction -> {
            words.getOrCreate(got, "text");
            words.updateOrCreate(put, "text");
            assertThat(words.findById(put.id)).containsSame(put);
            transaction.setRollbackOnly();
        });

        assertThat(got.id).isNull();
        assertThat(put.id).isNull();
        assertThat(words.originOf(got)).isEmpty();
        assertThat(words.count()).isZero();
    }

    /** Its snapshot does not show the row that stands in its way: it is told, and can be repeated. */
    @Test
    void repeatableRead_rowCreatedMeanwhile_isAConcurrencyError() {
        Repository<Word> words = words(DatabaseKind.POSTGRESQL);

        assertThatThrownBy(() -> bench.ferro()
                        .transactions()
                        .isolation(Isolation.REPEATABLE_READ)
                        .run(transaction -> {
                            words.count();
                            CompletableFuture.runAsync(() -> words.insert(new Word("a", 1)))
                                    .join();
                            words.getOrCreate(new Word("a", 2), "text");
                        }))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("40001")
                .hasMessageContaining("may succeed when it is repeated");
    }
}
