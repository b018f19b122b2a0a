package dev.ferro.query;

import static dev.ferro.query.Assignment.set;
import static dev.ferro.query.Attribute.attribute;
import static dev.ferro.query.Attribute.numericAttribute;
import static dev.ferro.query.Attribute.textAttribute;
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
import jakarta.data.page.PageRequest;
import jakarta.data.page.PageRequest.Cursor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hostile text wherever a query takes a value or a name. */
@Tag("Q8")
class InjectionTest {

    private static final List<String> HOSTILE = List.of(
            "'; drop table notes; --",
            "' or '1'='1",
            "\"; drop table notes; --",
            "\" or \"1\"=\"1",
            "text\" or 1=1 --",
            "?",
            "$1",
            "${text}",
            "\\' or 1=1 --",
            "\\",
            "*/ or 1=1 /*",
            "/* x",
            "-- x",
            "text",
            "\"text\"",
            "text) or (1=1",
            "{fn now()}",
            "{d '2026-01-01'}",
            "a\nb\r\nc\t",
            "\u2019; drop table notes",
            "%' or '%'='",
            "[*]?");

    private Bench bench;

    /** Names that need their quotes. */
    @Entity
    @Table(name = "\"no\"\"tes; drop\"")
    record Note(
            @Id Long id,

            @Column(name = "\"te\"\"xt = '1' or\"") @Nullable
            String text,

            @Column(name = "\"select\"") @Nullable Integer number,
            @ManyToOne @Nullable Ref<Note> parent) {}

    private Repository<Note> notes(DatabaseKind kind) {
        bench = Bench.of(kind, Note.class);
        Repository<Note> notes = bench.repository(Note.class);
        for (int i = 0; i < HOSTILE.size(); i++) {
            notes.insert(new Note((long) i, HOSTILE.get(i), i, i == 0 ? null : Ref.to(Note.class, (long) i - 1)));
        }
        return notes;
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static void assertOnly(Repository<Note> notes, Restriction<Note> restriction, long id) {
        assertThat(notes.where(restriction).list()).extracting(Note::id).containsExactly(id);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void hostileValues_inEveryPosition_areOnlyValues(DatabaseKind kind) {
        Repository<Note> notes = notes(kind);
        var text = attribute(Note::text);
        var id = attribute(Note::id);

        for (int i = 0; i < HOSTILE.size(); i++) {
            String hostile = HOSTILE.get(i);
            assertOnly(notes, text.equalTo(hostile), i);
            assertOnly(notes, text.in(hostile), i);
            assertOnly(notes, text.in(hostile, hostile + "!", "x"), i);
            assertOnly(notes, text.between(hostile, hostile), i);
            assertOnly(notes, text.greaterThanEqual(hostile).and(text.lessThanEqual(hostile)), i);
            assertOnly(notes, text.notEqualTo(hostile).negate(), i);
            assertThat(notes.where(text.startsWith(hostile)).list())
                    .allMatch(note -> note.text() != null && note.text().startsWith(hostile))
                    .isNotEmpty();
            assertThat(notes.where(text.endsWith(hostile)).list())
                    .allMatch(note -> note.text() != null && note.text().endsWith(hostile))
                    .isNotEmpty();
            assertThat(notes.where(text.contains(hostile)).list())
                    .allMatch(note -> note.text() != null && note.text().contains(hostile))
                    .isNotEmpty();
            assertOnly(
                    notes,
                    text.like(hostile.replace("!", "!!").replace("%", "!%").replace("_", "!_"), '!'),
                    i);
            assertOnly(notes, text.append("x").equalTo(hostile + "x"), i);
            assertOnly(notes, text.append(hostile).equalTo(hostile + hostile), i);
            assertOnly(notes, text.ignoringCase().equalTo(hostile).and(id.equalTo((long) i)), i);
        }
        assertThat(notes.count()).isEqualTo(HOSTILE.size());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void hostileValues_inPathsChangesAndCursors_areOnlyValues(DatabaseKind kind) {
        Repository<Note> notes = notes(kind);
        var text = attribute(Note::text);

        for (int i = 0; i < HOSTILE.size() - 1; i++) {
            String hostile = HOSTILE.get(i);
            assertOnly(notes, attribute(Note::parent).to(Note::text).equalTo(hostile), i + 1);
            assertThat(notes.where(attribute(Note::id).equalTo(0L)).update(set(text, hostile)))
                    .isEqualTo(1);
            assertThat(notes.findById(0L).orElseThrow().text()).isEqualTo(hostile);
            assertThat(notes.where(attribute(Note::id).equalTo(0L)).update(set(text, text.append(hostile))))
                    .isEqualTo(1);
            assertThat(notes.findById(0L).orElseThrow().text()).isEqualTo(hostile + hostile);
            assertThat(notes.where(text.equalTo(hostile + "nowhere")).delete()).isZero();
            assertThat(notes.query()
                            .orderBy(asc(Note::text))
                            .cursoredPage(PageRequest.afterCursor(Cursor.forKey(hostile, 99L), 1, 100, false))
                            .content())
                    .allMatch(note -> note.text() != null);
            assertThat(notes.query()
                            .select(text)
                            .groupBy(text)
                            .having(text.max().equalTo(hostile + "x"))
                            .list())
                    .isEmpty();
        }
        assertThat(notes.count()).isEqualTo(HOSTILE.size());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void hostileNames_inEveryPosition_areRefusedWithTheKnownOnes(DatabaseKind kind) {
        Query<Note> notes = notes(kind).query();
        bench.sql().execute("create table counter (n integer)");

        for (String hostile : HOSTILE) {
            if (hostile.equals("text")) {
                continue;
            }
            for (Runnable position : List.<Runnable>of(
                    () -> notes.where(attribute(Note.class, hostile).equalTo("x"))
                            .list(),
                    () -> notes.where(attribute(Note.class, hostile).isNull()).count(),
                    () -> notes.where(textAttribute(Note.class, "parent." + hostile)
                                    .like("x"))
                            .list(),
                    () -> notes.where(
                                    textAttribute(Note.class, hostile + ".text").like("x"))
                            .list(),
                    () -> notes.orderBy(desc(attribute(Note.class, hostile))).list(),
                    () -> notes.orderBy(Sort.asc(hostile)).list(),
                    () -> notes.orderBy(Order.by(Sort.descIgnoreCase(hostile))).page(PageRequest.ofSize(2)),
                    () -> notes.orderBy(Sort.asc(hostile)).cursoredPage(PageRequest.ofSize(2)),
                    () -> notes.update(set(attribute(Note.class, hostile), (Object) "x")),
                    () -> notes.select(numericAttribute(Note.class, hostile, Integer.class)
                                    .sum())
                            .list(),
                    () -> notes.select(Count.rows())
                            .groupBy(attribute(Note.class, hostile))
                            .list())) {
                assertThatExceptionOfType(InvalidQueryException.class)
                        .isThrownBy(position::run)
                        .withMessageContaining("FERRO0064")
                        .withMessageContaining("id, text, number, parent");
            }
        }
        assertThat(notes.count()).isEqualTo(HOSTILE.size());
    }
}
