package dev.ferro.query;

import static dev.ferro.query.Attribute.attribute;
import static dev.ferro.query.Ordering.asc;
import static dev.ferro.query.Ordering.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidQueryException;
import dev.ferro.Ref;
import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.data.Order;
import jakarta.data.Sort;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.data.page.PageRequest.Cursor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages behind and before cursors: each row once, whatever is null or twice there, and whoever inserts meanwhile. */
@Tag("Q3")
class CursorTest {

    private static final int ROWS = 40;

    private Bench bench;

    @Entity
    record Word(
            @Id Long id,
            @Nullable String text,
            @Nullable Integer length,
            @ManyToOne @Nullable Ref<Word> root) {}

    private Repository<Word> words(DatabaseKind kind) {
        bench = Bench.of(kind, Word.class);
        Repository<Word> words = bench.repository(Word.class);
        for (long id = 1; id <= ROWS; id++) {
            words.insert(word(id));
        }
        return words;
    }

    /** Few different values, and nulls among them. */
    private static Word word(long id) {
        return new Word(
                id,
                id % 5 == 0 ? null : (id % 2 == 0 ? "t" : "T") + id % 3,
                id % 7 == 0 ? null : (int) (id % 4),
                id < 3 ? null : Ref.to(Word.class, id % 3 + 1));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static List<Query<Word>> orders(Repository<Word> words) {
        Query<Word> all = words.query();
        return List.of(
                all,
                all.orderBy(asc(Word::text)),
                all.orderBy(desc(Word::length), asc(Word::text)),
                all.orderBy(
                        asc(Word::text).nullsFirst().ignoringCase(),
                        desc(Word::length).nullsLast()),
                all.orderBy(desc(Word::id)),
                all.orderBy(asc(attribute(Word::root).to(Word::text)), desc(Word::length)));
    }

    private static List<Long> forwards(Query<Word> query, int size, Consumer<CursoredPage<Word>> between) {
        List<Long> seen = new ArrayList<>();
        CursoredPage<Word> page = query.cursoredPage(PageRequest.ofSize(size).withoutTotal());
        while (true) {
            page.content().forEach(word -> seen.add(word.id()));
            between.accept(page);
            if (!page.hasNext()) {
                return seen;
            }
            page = query.cursoredPage(page.nextPageRequest());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void walkForwards_seesEachRowOnceInOrder(DatabaseKind kind) {
        for (Query<Word> query : orders(words(kind))) {
            List<Long> all =
                    query.orderBy(asc(Word::id)).list().stream().map(Word::id).toList();

            assertThat(forwards(query, 7, page -> {})).isEqualTo(all);
            assertThat(forwards(query, 8, page -> {})).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void walkBackwards_seesEachRowOnceInOrder(DatabaseKind kind) {
        for (Query<Word> query : orders(words(kind))) {
            List<Long> all =
                    query.orderBy(asc(Word::id)).list().stream().map(Word::id).toList();
            List<CursoredPage<Word>> pages = new ArrayList<>();
            forwards(query, 7, pages::add);
            List<Long> seen = new ArrayList<>();

            CursoredPage<Word> page = pages.get(pages.size() - 1);
            seen.addAll(page.content().stream().map(Word::id).toList());
            while (page.hasPrevious()) {
                page = query.cursoredPage(page.previousPageRequest());
                seen.addAll(0, page.content().stream().map(Word::id).toList());
                assertThat(page.hasNext()).isTrue();
            }

            assertThat(seen).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void rowsInsertedMeanwhile_moveNoOtherRow(DatabaseKind kind) {
        Repository<Word> words = words(kind);
        long[] next = {ROWS};
        Query<Word> query = words.query().orderBy(asc(Word::text));

        List<Long> seen = forwards(query, 6, page -> {
            if (next[0] < ROWS + 20) {
                words.insert(word(++next[0]));
                words.insert(word(++next[0]));
            }
        });

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(id -> id <= ROWS)).hasSize(ROWS);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void cursorThatWasWrittenDown_leadsToTheSamePage(DatabaseKind kind) {
        Query<Word> query = words(kind).query().orderBy(asc(Word::length));
        CursoredPage<Word> first = query.cursoredPage(PageRequest.ofSize(5));
        Cursor cursor = first.cursor(4);

        Cursor read = Cursor.forKey(cursor.get(0), cursor.get(1).toString().transform(Integer::valueOf));

        assertThat(query.cursoredPage(PageRequest.afterCursor(read, 2, 5, true)).content())
                .isEqualTo(query.cursoredPage(first.nextPageRequest()).content());
        assertThat(first.totalElements()).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void repository_takesARequestWithACursor(DatabaseKind kind) {
        Repository<Word> words = words(kind);

        assertThat(words.findAll(PageRequest.afterCursor(Cursor.forKey(38L), 2, 5, false), Order.by(Sort.asc("id")))
                        .content())
                .extracting(Word::id)
                .containsExactly(39L, 40L);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void cursorOfAnotherOrder_isRefused(DatabaseKind kind) {
        Query<Word> query = words(kind).query().orderBy(asc(Word::length));

        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> query.cursoredPage(PageRequest.afterCursor(Cursor.forKey(1L), 2, 5, false)))
                .withMessageContaining("1 values");
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> query.page(PageRequest.afterCursor(Cursor.forKey(1L, 1L), 2, 5, false)))
                .withMessageContaining("cursoredPage");
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> query.limit(1).page(PageRequest.ofSize(2)));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void walkFromAPageByItsNumber_beginsThere(DatabaseKind kind) {
        Query<Word> query = words(kind).query();
        CursoredPage<Word> second = query.cursoredPage(PageRequest.ofPage(2).size(3));

        assertThat(second).extracting(Word::id).containsExactly(4L, 5L, 6L);
        assertThat(query.cursoredPage(second.nextPageRequest()))
                .extracting(Word::id)
                .containsExactly(7L, 8L, 9L);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void pageBeyondEverything_isEmpty(DatabaseKind kind) {
        Query<Word> query = words(kind).query();

        assertThat(query.page(PageRequest.ofPage(Long.MAX_VALUE).size(7))).isEmpty();
        assertThat(query.cursoredPage(PageRequest.ofPage(Long.MAX_VALUE).size(7)))
                .isEmpty();
    }
}
