package dev.ferro.query;

import static dev.ferro.query.Attribute.attribute;
import static dev.ferro.query.Ordering.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidQueryException;
import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many rows, and many values. */
class LargeResultTest {

    private static final int ROWS = 100_000;

    private Bench bench;

    @Entity
    record Item(@Id Long id, String name) {}

    private Repository<Item> items(DatabaseKind kind) {
        bench = Bench.of(kind, Item.class);
        bench.sql()
                .execute("insert into item (id, name) with recursive n (i) as (select 1 union all select i + 1 from n"
                        + " where i < " + ROWS + ") select i, 'item' || i from n");
        return bench.repository(Item.class);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q3")
    void stream_insideATransaction_readsAsItGoes(DatabaseKind kind) {
        Repository<Item> items = items(kind);
        Query<Item> all = items.where(attribute(Item::id).greaterThan(0L)).orderBy(asc(Item::id));

        long[] next = {1};
        bench.ferro().transactions().run(transaction -> {
            try (Stream<Item> stream = all.stream()) {
                stream.forEach(item -> {
                    assertThat(item.id()).isEqualTo(next[0]++);
                    if (item.id() == 500) {
                        // A result that was read completely would not see that its rows go on.
                        assertThat(items.findById(501L)).isPresent();
                    }
                });
            }
            try (Stream<Item> stream = all.stream()) {
                assertThat(stream.limit(3)).hasSize(3);
            }
        });

        assertThat(next[0]).isEqualTo(ROWS + 1);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q3")
    void stream_outsideATransaction_isReadAlready(DatabaseKind kind) {
        Stream<Item> stream = items(kind).where(attribute(Item::id).lessThanEqual(300L)).stream();

        assertThat(stream).hasSize(300);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q2")
    void longLists_findTheirMembers_andTooLongOnesAreRefused(DatabaseKind kind) {
        Repository<Item> items = items(kind);

        for (int size : new int[] {1, 2, 3, 4, 5, 1_000, 9_000, 32_000}) {
            List<Long> ids = LongStream.rangeClosed(1, size).boxed().toList();
            assertThat(items.where(attribute(Item::id).in(ids)).count()).isEqualTo(size);
            assertThat(items.where(attribute(Item::id).notIn(ids)).count()).isEqualTo(ROWS - size);
        }
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> items.where(attribute(Item::id)
                                .in(LongStream.rangeClosed(1, 32_001).boxed().toList()))
                        .count())
                .withMessageContaining("FERRO0101")
                .withMessageContaining("32001");
    }
}
