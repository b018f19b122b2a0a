package dev.ferro.query;

import static dev.ferro.query.Attribute.attribute;
import static dev.ferro.query.Attribute.textAttribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidQueryException;
import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Restrictions of very many parts, and of none. */
@Tag("Q2")
class LongRestrictionTest {

    private static final int PARTS = 5_000;

    private Bench bench;

    @Entity
    record Word(@Id int id, String text) {}

    private Repository<Word> words(DatabaseKind kind) {
        bench = Bench.of(kind, Word.class);
        Repository<Word> words = bench.repository(Word.class);
        words.insert(new Word(1, "One"));
        words.insert(new Word(2, "Two"));
        return words;
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static Restriction<Word> is(int id) {
        return attribute(Word::id).equalTo(id);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void manyAlternatives_areNotTooDeepForTheDatabase(DatabaseKind kind) {
        List<Restriction<Word>> parts =
                IntStream.range(1, PARTS).mapToObj(LongRestrictionTest::is).toList();

        assertThat(words(kind).where(Restriction.any(parts)).count()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void chains_ofEitherDirection_areNotTooDeepForTheDatabase(DatabaseKind kind) {
        Repository<Word> words = words(kind);
        Restriction<Word> any = is(1);
        Restriction<Word> all = is(1);
        for (int i = 2; i < PARTS; i++) {
            any = is(i).or(any);
            all = all.and(is(i).negate());
        }

        assertThat(words.where(any).count()).isEqualTo(2);
        assertThat(words.where(all).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void manyTextsInAnyCase_areNotTooDeepForTheDatabase(DatabaseKind kind) {
        List<String> texts = IntStream.range(0, PARTS)
                .mapToObj(i -> i == PARTS / 2 ? "oNE" : "x" + i)
                .toList();

        assertThat(words(kind)
                        .where(attribute(Word::text).ignoringCase().in(texts))
                        .list())
                .extracting(Word::id)
                .containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void wrongName_isRefusedBesideAnEmptyListToo(DatabaseKind kind) {
        Repository<Word> words = words(kind);

        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> words.where(textAttribute(Word.class, "txt").in(List.of()))
                        .list())
                .withMessageContaining("FERRO0064")
                .withMessageContaining("txt");
    }
}
