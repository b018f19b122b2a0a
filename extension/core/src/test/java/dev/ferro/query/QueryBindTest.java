package dev.ferro.query;

import static dev.ferro.query.Assignment.set;
import static dev.ferro.query.Attribute.attribute;
import static dev.ferro.query.Ordering.asc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Ref;
import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.values.DriverTrace;
import jakarta.data.page.PageRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The types that PostgreSQL's driver really sends for the values of queries, null included. */
@Tag("B1")
class QueryBindTest {

    private static final int BOOL = 16;
    private static final int BYTEA = 17;
    private static final int INT8 = 20;
    private static final int INT4 = 23;
    private static final int FLOAT8 = 701;
    private static final int VARCHAR = 1043;
    private static final int DATE = 1082;
    private static final int TIMESTAMPTZ = 1184;
    private static final int NUMERIC = 1700;
    private static final int UUID_TYPE = 2950;

    private static List<Integer> types(String beginning, Restriction<Sample> restriction) {
        try (Bench bench = Bench.untouched(DatabaseKind.POSTGRESQL)) {
            bench.sql().execute(Sample.ddl(true));
            Repository<Sample> samples = bench.repository(Sample.class);
            try (DriverTrace trace = DriverTrace.open()) {
                samples.where(restriction).list();
                return trace.of(beginning).get(0).oids();
            }
        }
    }

    private static List<Integer> types(Restriction<Sample> restriction) {
        return types("select", restriction);
    }

    @Test
    void values_carryTheTypeOfTheirColumn() {
        assertThat(types(Restriction.all(
                        attribute(Sample::ints).equalTo(1),
                        attribute(Sample::longs).greaterThan(1L),
                        attribute(Sample::doubles).lessThan(1.0),
                        attribute(Sample::decimals).between(BigDecimal.ONE, BigDecimal.TEN),
                        attribute(Sample::texts).equalTo("a"),
                        attribute(Sample::booleans).equalTo(true),
                        attribute(Sample::names).equalTo(Sample.Colour.RED),
                        attribute(Sample::ordinals).equalTo(Sample.Size.SMALL),
                        attribute(Sample::uuids).equalTo(new UUID(1, 1)),
                        attribute(Sample::instants).lessThan(Instant.EPOCH),
                        attribute(Sample::dates).lessThan(LocalDate.EPOCH),
                        attribute(Sample::bytes).equalTo(new byte[1]),
                        attribute(Sample::parent).equalTo(Ref.to(Sample.class, 1L)))))
                .containsExactly(
                        INT4,
                        INT8,
                        FLOAT8,
                        NUMERIC,
                        NUMERIC,
                        VARCHAR,
                        BOOL,
                        VARCHAR,
                        INT4,
                        UUID_TYPE,
                        TIMESTAMPTZ,
                        DATE,
                        BYTEA,
                        INT8);
    }

    @Test
    void listsAndPatternsAndComputations_carryTheTypeOfTheirColumn() {
        assertThat(types(Restriction.all(
                        attribute(Sample::uuids).in(new UUID(1, 1), new UUID(2, 2), null),
                        attribute(Sample::texts).startsWith("a"),
                        attribute(Sample::texts).ignoringCase().contains("a"),
                        attribute(Sample::longs).plus(1L).greaterThan(2L),
                        attribute(Sample::texts).length().equalTo(3),
                        attribute(Sample::parent).to(Sample::dates).greaterThan(LocalDate.EPOCH))))
                .containsExactly(UUID_TYPE, UUID_TYPE, VARCHAR, VARCHAR, INT8, INT8, INT4, DATE);
    }

    @Test
    void valuesByName_carryTheTypeOfTheirColumn() {
        assertThat(types(attribute(Sample.class, "uuids").equalTo("00000000-0000-0001-0000-000000000001")))
                .containsExactly(UUID_TYPE);
        assertThat(types(attribute(Sample.class, "ints").in(1L, 2L))).containsExactly(INT4, INT4);
    }

    @Test
    @Tag("B3")
    void assignments_carryTheTypeOfTheirColumn_nullIncluded() {
        try (Bench bench = Bench.untouched(DatabaseKind.POSTGRESQL)) {
            bench.sql().execute(Sample.ddl(true));
            Query<Sample> samples = bench.repository(Sample.class).query();
            try (DriverTrace trace = DriverTrace.open()) {
                samples.update(
                        set(Sample::uuids, null),
                        set(Sample::instants, null),
                        set(Sample::dates, LocalDate.EPOCH),
                        set(Sample::ordinals, null),
                        set(Sample::parent, null),
                        set(
                                attribute(Sample::decimals),
                                attribute(Sample::decimals).plus(BigDecimal.ONE)));

                assertThat(trace.of("update").get(0).oids())
                        .containsExactly(UUID_TYPE, TIMESTAMPTZ, DATE, INT4, INT8, NUMERIC);
            }
        }
    }

    @Test
    void pages_bindTheirSizeAndCursor() {
        try (Bench bench = Bench.untouched(DatabaseKind.POSTGRESQL)) {
            bench.sql().execute(Sample.ddl(true));
            Query<Sample> samples = bench.repository(Sample.class).query();
            try (DriverTrace trace = DriverTrace.open()) {
                samples.orderBy(asc(Sample::uuids))
                        .cursoredPage(
                                PageRequest.afterCursor(PageRequest.Cursor.forKey(new UUID(1, 1), 1L), 2, 10, false));

                assertThat(trace.of("select").get(0).oids()).containsExactly(UUID_TYPE, UUID_TYPE, INT8, INT8);
            }
        }
    }

    @Test
    void lists_arePaddedToFewTexts() {
        try (Bench bench = Bench.untouched(DatabaseKind.POSTGRESQL)) {
            bench.sql().execute(Sample.ddl(true));
            Repository<Sample> samples = bench.repository(Sample.class);
            try (DriverTrace trace = DriverTrace.open()) {
                for (int size = 1; size <= 32; size++) {
                    samples.where(attribute(Sample::ints).in(java.util.Collections.nCopies(size, 1)))
                            .list();
                }

                assertThat(trace.of("select").stream()
                                .map(DriverTrace.Parse::sql)
                                .distinct())
                        .hasSize(6);
            }
        }
    }
}
