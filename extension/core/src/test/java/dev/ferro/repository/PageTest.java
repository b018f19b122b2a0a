package dev.ferro.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidQueryException;
import dev.ferro.Repository;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.data.Order;
import jakarta.data.Sort;
import jakarta.data.page.Page;
import jakarta.data.page.PageRequest;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages and their order. */
@Tag("Q1")
class PageTest {

    private Bench bench;

    @Entity
    record Word(@Id int id, String text, int length) {}

    /** Seven words: 1 to 7, with lengths 1, 0, 1, 0, … */
    private Repository<Word> words(DatabaseKind kind) {
        bench = Bench.of(kind, Word.class);
        Repository<Word> words = bench.repository(Word.class);
        words.insertAll(IntStream.rangeClosed(1, 7)
                .mapToObj(i -> new Word(i, (i % 2 == 0 ? "w" : "W") + (8 - i), i % 2))
                .toList());
        return words;
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static List<Integer> ids(Page<Word> page) {
        return page.content().stream().map(Word::id).toList();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void firstPage_withTotal_knowsAll(DatabaseKind kind) {
        Page<Word> page = words(kind).findAll(PageRequest.ofSize(3), Order.by(Sort.desc("id")));

        assertThat(ids(page)).containsExactly(7, 6, 5);
        assertThat(page.totalElements()).isEqualTo(7);
        assertThat(page.totalPages()).isEqualTo(3);
        assertThat(page.hasNext()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void lastPage_withoutTotal_hasTheRest(DatabaseKind kind) {
        Page<Word> page = words(kind).findAll(PageRequest.ofPage(3).size(3).withoutTotal(), Order.by(Sort.asc("id")));

        assertThat(ids(page)).containsExactly(7);
        assertThat(page.hasTotals()).isFalse();
        assertThat(page.hasNext()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void equalRows_ordered_areDecidedByTheKey(DatabaseKind kind) {
        Page<Word> page = words(kind).findAll(PageRequest.ofSize(10), Order.by(Sort.desc("length")));

        assertThat(ids(page)).containsExactly(1, 3, 5, 7, 2, 4, 6);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void severalSorts_applyInTurn(DatabaseKind kind) {
        Page<Word> page = words(kind).findAll(PageRequest.ofSize(10), Order.by(Sort.asc("length"), Sort.desc("id")));

        assertThat(ids(page)).containsExactly(6, 4, 2, 7, 5, 3, 1);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void textSort_ignoringCase_ignoresIt(DatabaseKind kind) {
        Page<Word> page = words(kind).findAll(PageRequest.ofSize(10), Order.by(Sort.ascIgnoreCase("text")));

        assertThat(ids(page)).containsExactly(7, 6, 5, 4, 3, 2, 1);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void numberSort_ignoringCase_isAPlainSort(DatabaseKind kind) {
        Page<Word> page = words(kind).findAll(PageRequest.ofSize(2), Order.by(Sort.descIgnoreCase("id")));

        assertThat(ids(page)).containsExactly(7, 6);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void noSort_ordersByKey(DatabaseKind kind) {
        assertThat(ids(words(kind).findAll(PageRequest.ofSize(2), Order.by()))).containsExactly(1, 2);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void pageBeyondTheEnd_isEmpty(DatabaseKind kind) {
        Repository<Word> words = words(kind);

        assertThat(ids(words.findAll(PageRequest.ofPage(9).size(3), Order.by())))
                .isEmpty();
        assertThat(ids(words.findAll(PageRequest.ofPage((1L << 62) + 1).size(4).withoutTotal(), Order.by())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q8")
    void unknownAttribute_isRefusedWithTheNearest(DatabaseKind kind) {
        bench = Bench.untouched(kind);

        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(
                        () -> bench.repository(Word.class).findAll(PageRequest.ofSize(2), Order.by(Sort.asc("lenght"))))
                .withMessageContaining("Word")
                .withMessageContaining("Did you mean 'length'?");
        assertThat(bench.created()).isZero();
    }
}
