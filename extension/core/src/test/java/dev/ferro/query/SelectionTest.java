package dev.ferro.query;

import static dev.ferro.query.Attribute.attribute;
import static dev.ferro.query.Ordering.asc;
import static dev.ferro.query.Ordering.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidQueryException;
import dev.ferro.Ref;
import dev.ferro.Repository;
import dev.ferro.RowException;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values, aggregates and records instead of entities; the same types on both databases. */
@Tag("Q5")
class SelectionTest {

    private Bench bench;

    @Entity
    record Sale(
            @Id Long id,
            String city,
            @Nullable Integer pieces,
            long weight,
            @Nullable Double rate,
            BigDecimal price,
            boolean paid,
            @ManyToOne @Nullable Ref<Sale> previous) {}

    record PerCity(
            String city,
            long sales,
            @Nullable BigDecimal pieces,
            @Nullable Double average) {}

    record Place(String name, int pieces) {}

    private Repository<Sale> sales(DatabaseKind kind) {
        bench = Bench.of(kind, Sale.class);
        Repository<Sale> sales = bench.repository(Sale.class);
        sales.insert(new Sale(1L, "Ulm", 1, 1L << 61, 0.5, new BigDecimal("1.25"), true, null));
        sales.insert(new Sale(2L, "Ulm", 2, 1L << 60, 1.5, new BigDecimal("2.50"), false, Ref.to(Sale.class, 1L)));
        sales.insert(new Sale(3L, "Bern", null, 1, null, new BigDecimal("3"), true, Ref.to(Sale.class, 1L)));
        return sales;
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aggregates_haveTheSameTypesEverywhere(DatabaseKind kind) {
        Query<Sale> sales = sales(kind).query();
        var pieces = attribute(Sale::pieces);

        assertThat(sales.select(pieces.sum()).first()).contains(new BigDecimal(3));
        assertThat(sales.select(attribute(Sale::weight).sum()).first())
                .contains(BigDecimal.valueOf((1L << 61) + (1L << 60) + 1));
        assertThat(sales.select(attribute(Sale::price).sum()).first()).contains(new BigDecimal("6.75"));
        assertThat(sales.select(attribute(Sale::rate).sum()).first()).contains(new BigDecimal("2.0"));
        assertThat(sales.select(pieces.avg()).first()).contains(1.5);
        assertThat(sales.select(pieces.min()).first()).contains(1);
        assertThat(sales.select(attribute(Sale::city).max()).first()).contains("Ulm");
        assertThat(sales.select(pieces.count()).first()).contains(2L);
        assertThat(sales.select(Count.rows()).first()).contains(3L);
        assertThat(sales.select(attribute(Sale::city).countDistinct()).first()).contains(2L);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aggregatesOfNothing_areEmpty(DatabaseKind kind) {
        Query<Sale> none = sales(kind).where(Restriction.any());

        assertThat(none.select(attribute(Sale::pieces).sum()).first()).isEmpty();
        assertThat(none.select(attribute(Sale::pieces).avg()).first()).isEmpty();
        assertThat(none.select(attribute(Sale::pieces).max()).first()).isEmpty();
        assertThat(none.select(attribute(Sale::pieces).max()).single()).isNull();
        assertThat(none.select(Count.rows()).single()).isZero();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void singleExpression_givesValuesAndNulls(DatabaseKind kind) {
        Query<Sale> sales = sales(kind).query().orderBy(asc(Sale::id));

        assertThat(sales.select(attribute(Sale::pieces)).list()).containsExactly(1, 2, null);
        assertThat(sales.select(attribute(Sale::pieces).plus(1)).list()).containsExactly(2, 3, null);
        assertThat(sales.select(attribute(Sale::previous)).list())
                .containsExactly(null, Ref.to(Sale.class, 1L), Ref.to(Sale.class, 1L));
        assertThat(sales.select(attribute(Sale::previous).to(Sale::city).append("!"))
                        .list())
                .containsExactly(null, "Ulm!", "Ulm!");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void groups_areFilteredAndOrdered(DatabaseKind kind) {
        Query<Sale> sales = sales(kind).query().orderBy(asc(Sale::city));
        Selection<Sale, PerCity> perCity = sales.select(
                        PerCity.class,
                        attribute(Sale::city),
                        Count.rows(),
                        attribute(Sale::pieces).sum(),
                        attribute(Sale::pieces).avg())
                .groupBy(attribute(Sale::city));

        assertThat(perCity.list())
                .containsExactly(new PerCity("Bern", 1, null, null), new PerCity("Ulm", 2, new BigDecimal(3), 1.5));
        assertThat(perCity.having(Count.<Sale>rows().greaterThan(1L)).list())
                .extracting(PerCity::city)
                .containsExactly("Ulm");
        assertThat(perCity.having(attribute(Sale::pieces).sum().greaterThan(new BigDecimal("2.5")))
                        .list())
                .hasSize(1);
        assertThat(perCity.having(attribute(Sale::rate).avg().lessThan(0.5)).list())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void distinct_leavesOutWhatIsEqual(DatabaseKind kind) {
        Query<Sale> sales = sales(kind).query();

        assertThat(sales.orderBy(desc(Sale::city))
                        .select(attribute(Sale::city))
                        .distinct()
                        .list())
                .containsExactly("Ulm", "Bern");
        assertThat(sales.orderBy(asc(attribute(Sale::city).append("x")))
                        .select(attribute(Sale::city).append("x"))
                        .distinct()
                        .list())
                .containsExactly("Bernx", "Ulmx");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void groupsOfComputedValues_areTheSameExpression(DatabaseKind kind) {
        assertThat(sales(kind)
                        .query()
                        .select(attribute(Sale::city).append("x"))
                        .groupBy(attribute(Sale::city).append("x"))
                        .list())
                .containsExactlyInAnyOrder("Ulmx", "Bernx");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void records_takeTheirComponentsInOrder(DatabaseKind kind) {
        Repository<Sale> sales = sales(kind);

        assertThat(sales.where(attribute(Sale::pieces).notNull())
                        .orderBy(asc(Sale::id))
                        .limit(1)
                        .select(Place.class, attribute(Sale::city), attribute(Sale::pieces))
                        .list())
                .containsExactly(new Place("Ulm", 1));
        assertThatExceptionOfType(RowException.class)
                .isThrownBy(() -> sales.query()
                        .select(Place.class, attribute(Sale::city), attribute(Sale::pieces))
                        .list())
                .withMessageContaining("pieces is null");
        assertThatExceptionOfType(RowException.class)
                .isThrownBy(() -> sales.query()
                        .select(Place.class, attribute(Sale::pieces), attribute(Sale::pieces))
                        .list());
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> sales.query().select(Place.class, attribute(Sale::city)));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void whatNoDatabaseComputes_isRefused(DatabaseKind kind) {
        Query<Sale> sales = sales(kind).query();

        for (Expression<Sale, ?> expression : List.<Expression<Sale, ?>>of(
                attribute(Sale::paid).max(),
                Attribute.numericAttribute(Sale.class, "city", Integer.class).sum(),
                Attribute.textAttribute(Sale.class, "pieces").lower())) {
            assertThatExceptionOfType(InvalidQueryException.class)
                    .isThrownBy(() -> sales.select(expression).list());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("R19a")
    void selectedReference_findsItsTargetWhereItWasRead(DatabaseKind kind) {
        Ref<Sale> previous = sales(kind)
                .where(attribute(Sale::id).equalTo(2L))
                .select(attribute(Sale::previous))
                .single();

        assertThat(previous).isNotNull();
        assertThat(previous.find()).map(Sale::id).contains(1L);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q3")
    void distinctInTheOrderOfSomethingElse_isRefusedOnBoth(DatabaseKind kind) {
        var sales = sales(kind).query();
        var cities = sales.orderBy(attribute(Sale::id).desc())
                .select(attribute(Sale::city))
                .distinct();

        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(cities::list)
                .withMessageContaining("FERRO0070")
                .withMessageContaining("distinct");
        assertThat(sales.orderBy(attribute(Sale::city).desc())
                        .select(attribute(Sale::city))
                        .distinct()
                        .list())
                .containsExactly("Ulm", "Bern");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void valueOfNoParticularRow_isRefusedOnBoth(DatabaseKind kind) {
        var sales = sales(kind).query();
        var total = attribute(Sale::pieces).sum();

        assertRefused(sales.select(PerCity.class, attribute(Sale::city), Count.rows(), total, attribute(Sale::rate)));
        assertRefused(
                sales.select(Place.class, attribute(Sale::city), Count.rows()).groupBy(attribute(Sale::paid)));
        assertRefused(sales.orderBy(asc(Sale::city)).select(total));
        assertRefused(sales.select(attribute(Sale::city).append("x")).groupBy(attribute(Sale::paid)));
        assertThat(sales.select(attribute(Sale::city).append("x"))
                        .groupBy(attribute(Sale::city))
                        .list())
                .containsExactlyInAnyOrder("Ulmx", "Bernx");
        assertThat(sales.orderBy(asc(Sale::city))
                        .select(attribute(Sale::city))
                        .groupBy(attribute(Sale::id))
                        .list())
                .as("each row is a group of its own")
                .containsExactly("Bern", "Ulm", "Ulm");
        assertThat(sales.select(total.plus(attribute(Sale::price).sum())).single())
                .isEqualByComparingTo("9.75");
    }

    private static void assertRefused(Selection<Sale, ?> selection) {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(selection::list)
                .withMessageContaining("FERRO0070")
                .withMessageContaining("groupBy");
    }
}
