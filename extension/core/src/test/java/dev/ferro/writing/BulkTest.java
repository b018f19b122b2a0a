package dev.ferro.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.DuplicateEntityException;
import dev.ferro.InvalidValueException;
import dev.ferro.MissingEntityException;
import dev.ferro.Repository;
import dev.ferro.StatementException;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Many entities in one call. */
@Tag("Q1")
class BulkTest {

    private Bench bench;

    @Entity
    record Mark(
            @Id @GeneratedValue Long id,
            @Column(unique = true) String text) {}

    private Repository<Word> words(DatabaseKind kind) {
        bench = Bench.of(kind, Word.class, Mark.class);
        return bench.repository(Word.class);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static List<Word> fresh(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Word("w" + i, i)).toList();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void manyNew_insertAll_eachHasTheKeyOfItsOwnRow(DatabaseKind kind) {
        Repository<Word> words = words(kind);

        List<Word> kept = words.insertAll(fresh(2500));

        assertThat(kept)
                .extracting(word -> word.text)
                .isEqualTo(fresh(2500).stream().map(word -> word.text).toList());
        assertThat(bench.sql().fetchAll("select id, weight from word"))
                .hasSize(2500)
                .allSatisfy(row -> assertThat(
                                kept.get(row.get("weight", Integer.class).orElseThrow()).id)
                        .isEqualTo(row.get("id", Long.class).orElseThrow()));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void manyRecords_insertAll_comeBackWithTheirKeys(DatabaseKind kind) {
        words(kind);
        Repository<Mark> marks = bench.repository(Mark.class);
        Mark same = new Mark(null, null);

        List<Mark> kept = marks.insertAll(List.of(new Mark(null, "a"), same, same));

        assertThat(kept).extracting(Mark::id).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(kept)
                .allSatisfy(mark -> assertThat(marks.findById(mark.id())).contains(mark));
    }

    @ParameterizedTest
    @CsvSource({"SQLITE,0", "SQLITE,1700", "POSTGRESQL,1", "POSTGRESQL,999", "POSTGRESQL,1000", "POSTGRESQL,1700"})
    @Tag("S4")
    void oneIsThereAlready_insertAll_namesItsIndexAndLeavesNothing(DatabaseKind kind, int bad) {
        Repository<Word> words = words(kind);
        words.insert(new Word("w" + bad, 0));
        List<Word> given = fresh(2000);

        DuplicateEntityException failed =
                catchThrowableOfType(DuplicateEntityException.class, () -> words.insertAll(given));

        assertThat(failed)
                .hasMessageStartingWith("FERRO0060: Word at index " + bad + " of the list ")
                .hasMessageContaining("(text)");
        assertThat(failed.attributes()).containsExactly("text");
        assertThat(words.count()).isOne();
        assertThat(given).extracting(word -> word.id).containsOnlyNulls();
        assertThat(words.insertAll(fresh(bad))).hasSize(bad);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void oneIsThereAlready_insertAllInANestedTransaction_leavesTheOuterUsable(DatabaseKind kind) {
        Repository<Word> words = words(kind);
        bench.ferro().transactions().run(outer -> {
            words.insert(new Word("w7", 0));
            assertThatThrownBy(() -> bench.ferro().transactions().run(nested -> words.insertAll(fresh(10))))
                    .isInstanceOf(DuplicateEntityException.class)
                    .hasMessageContaining("index 7 ");
            words.insert(new Word("after", 0));
        });

        assertThat(words.findAll()).extracting(word -> word.text).containsExactlyInAnyOrder("w7", "after");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void oneIsGone_updateAllAndDeleteAll_nameItsIndexAndChangeNothing(DatabaseKind kind) {
        Repository<Word> words = words(kind);
        List<Word> kept = words.insertAll(fresh(1500));
        words.deleteById(kept.get(1234).id);
        kept.forEach(word -> word.weight = -1);

        assertThatThrownBy(() -> words.updateAll(kept))
                .isInstanceOf(MissingEntityException.class)
                .hasMessageStartingWith("FERRO0061: Word at index 1234 of the list to be updated");
        assertThatThrownBy(() -> words.deleteAll(kept))
                .isInstanceOf(MissingEntityException.class)
                .hasMessageStartingWith("FERRO0061: Word at index 1234 of the list to be deleted");

        assertThat(words.findAll()).hasSize(1499).noneMatch(word -> word.weight == -1);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void withAndWithoutKeys_saveAll_updatesAndInserts(DatabaseKind kind) {
        Repository<Word> words = words(kind);
        List<Word> mixed = new ArrayList<>();
        for (Word present : words.insertAll(fresh(50))) {
            present.weight += 1000;
            mixed.add(present);
            mixed.add(new Word("new " + present.text, present.weight));
        }

        List<Word> saved = words.saveAll(mixed);

        assertThat(saved)
                .isEqualTo(mixed)
                .extracting(word -> word.id)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(words.findAll()).hasSize(100).allMatch(word -> word.weight >= 1000);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void sameNewInstanceTwice_isRefusedBeforeAnythingIsSent(DatabaseKind kind) {
        Repository<Word> words = words(kind);
        Word twice = new Word("a", 1);

        assertThatThrownBy(() -> words.insertAll(List.of(twice, new Word("b", 1), twice)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("FERRO0110: ")
                .hasMessageContaining("at index 0 and at index 2");
        assertThatThrownBy(() -> words.saveAll(List.of(twice, twice))).hasMessageStartingWith("FERRO0110: ");

        assertThat(words.count()).isZero();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void sameStoredInstanceTwice_isWrittenTwiceAndDeletedOnce(DatabaseKind kind) {
        Repository<Word> words = words(kind);
        Word word = words.insert(new Word("a", 1));

        words.updateAll(List.of(word, word));
        words.saveAll(List.of(word, word));

        assertThatThrownBy(() -> words.deleteAll(List.of(word, word)))
                .isInstanceOf(MissingEntityException.class)
                .hasMessageContaining("index 1 ");
        assertThat(words.count()).isOne();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void nullOrImpossible_inAList_isNamedByItsIndexBeforeAnythingIsBorrowed(DatabaseKind kind) {
        bench = Bench.untouched(kind);
        Repository<Word> words = bench.repository(Word.class);

        assertThatThrownBy(() -> words.insertAll(Arrays.asList(new Word("a", 1), null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Word at index 1 of the list is null");
        assertThatThrownBy(() -> words.deleteAll(Arrays.asList((Word) null))).hasMessageContaining("index 0");
        assertThatThrownBy(() -> words.saveAll(List.of(new Word("a", 1), new Word(null, 1))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("FERRO0041: Word.text is null")
                .hasMessageEndingWith("at index 1 of the list");

        assertThat(bench.created()).isZero();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void hundredThousand_insertAll_areThere(DatabaseKind kind) {
        Repository<Word> words = words(kind);

        words.insertAll(fresh(100_000));

        assertThat(words.count()).isEqualTo(100_000);
    }

    /** A row that a trigger leaves out has no key; the keys of the others must not slip to the wrong instances. */
    @Test
    void rowLeftOutByATrigger_insertAll_isNamed() {
        Repository<Word> words = words(DatabaseKind.POSTGRESQL);
        bench.sql()
                .execute("create function leave_out() returns trigger language plpgsql as $$ begin"
                        + " if new.weight = 3 then return null; end if; return new; end $$");
        bench.sql().execute("create trigger leave_out before insert on word for each row execute function leave_out()");

        assertThatThrownBy(() -> words.insertAll(fresh(5)))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("at index 3 of the list");
        assertThat(words.count()).isZero();
    }
}
