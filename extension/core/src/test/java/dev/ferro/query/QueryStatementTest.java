package dev.ferro.query;

import static dev.ferro.query.Assignment.set;
import static dev.ferro.query.Attribute.attribute;
import static dev.ferro.query.Ordering.asc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.StatementCounter;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements each way to run a query sends, however many rows it is about. */
class QueryStatementTest {

    private Bench bench;
    private Query<Step> steps;
    private StatementCounter counter;

    @Entity
    record Step(@Id long id, int height) {}

    private void open(DatabaseKind kind) {
        bench = Bench.of(kind, Step.class);
        bench.repository(Step.class)
                .insertAll(LongStream.range(0, 2500)
                        .mapToObj(id -> new Step(id, (int) id % 7))
                        .toList());
        steps = bench.repository(Step.class).query().orderBy(asc(Step::height));
        counter = StatementCounter.open();
    }

    @AfterEach
    void close() {
        counter.close();
        bench.close();
    }

    private void sends(int statements, Runnable operation) {
        counter.reset();
        operation.run();
        assertThat(counter.work("main")).hasSize(statements);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q3")
    void reading_inEveryWay_isOneStatement(DatabaseKind kind) {
        open(kind);

        sends(1, steps::list);
        sends(1, steps::first);
        sends(1, steps.limit(1)::single);
        sends(1, steps::count);
        sends(1, steps::exists);
        sends(1, () -> steps.stream().forEach(step -> {}));
        sends(
                1,
                () -> bench.ferro()
                        .transactions()
                        .run(transaction -> steps.stream().forEach(step -> {})));
        sends(1, steps.where(attribute(Step::height).in(List.of(1, 2, 3)))::list);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q3")
    void page_isOneStatement_andOneForItsTotal(DatabaseKind kind) {
        open(kind);
        PageRequest request = PageRequest.ofSize(10);
        CursoredPage<Step> first = steps.cursoredPage(request.withoutTotal());

        sends(1, () -> steps.page(request.withoutTotal()));
        sends(2, () -> steps.page(request.withTotal()).totalElements());
        sends(1, () -> steps.cursoredPage(request.withoutTotal()));
        sends(2, () -> steps.cursoredPage(request.withTotal()).totalElements());
        sends(1, () -> steps.cursoredPage(first.nextPageRequest()));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q5")
    void selection_isOneStatement(DatabaseKind kind) {
        open(kind);

        sends(1, steps.select(attribute(Step::height)).distinct()::list);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q4")
    void changingManyRows_isOneStatement(DatabaseKind kind) {
        open(kind);
        Query<Step> low =
                bench.repository(Step.class).where(attribute(Step::height).lessThan(3));

        sends(1, () -> assertThat(low.update(set(attribute(Step::height), 1))).isGreaterThan(1000));
        sends(1, () -> assertThat(low.delete()).isGreaterThan(1000));
    }
}
