package dev.ferro.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.values.TypeRows.Colour;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The types that PostgreSQL's driver really sends are those of the columns, for values and nulls. */
@Tag("B1")
class TypedBindTest {

    private static final int VARCHAR = 1043;

    @Entity
    @SuppressWarnings("ArrayRecordComponent") // compared recursively, where compared at all
    record Everything(
            @Id UUID id,
            Long longs,
            Integer integers,
            Short shorts,
            Boolean booleans,
            Double doubles,
            BigDecimal decimals,
            @Column(precision = 9, scale = 2) BigDecimal scaled,
            String texts,
            @Column(length = 9) String shortTexts,
            UUID uuids,
            @Enumerated(EnumType.STRING) Colour names,
            @Enumerated Colour ordinals,
            byte[] bytes,
            Instant instants,
            OffsetDateTime offsets,
            LocalDateTime dateTimes,
            LocalDate dates,
            LocalTime times) {

        static Everything ordinary(UUID id) {
            return new Everything(
                    id,
                    1L,
                    2,
                    (short) 3,
                    true,
                    4.5,
                    BigDecimal.ONE,
                    BigDecimal.TEN,
                    "a",
                    "b",
                    id,
                    Colour.RED,
                    Colour.GREEN,
                    new byte[] {1},
                    Instant.EPOCH,
                    OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                    LocalDateTime.of(2026, 1, 1, 0, 0),
                    LocalDate.of(2026, 1, 1),
                    LocalTime.NOON);
        }

        static Everything empty(UUID id) {
            return new Everything(
                    id, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null);
        }
    }

    private static void assertTypes(Bench bench, DriverTrace trace, String beginning, int columns) {
        SentTypes.areThoseOf(bench, "everything", trace, beginning);
        assertThat(trace.of(beginning))
                .allSatisfy(parse -> assertThat(parse.oids()).hasSize(columns));
    }

    @Test
    void ordinaryValuesAndNulls_insert_carryTheirTypes() {
        try (Bench bench = Bench.of(DatabaseKind.POSTGRESQL, Everything.class);
                DriverTrace trace = DriverTrace.open()) {
            Repository<Everything> repository = bench.repository(Everything.class);
            repository.insert(Everything.ordinary(UUID.randomUUID()));
            repository.insert(Everything.empty(UUID.randomUUID()));

            assertTypes(bench, trace, "insert into \"everything\"", 19);
        }
    }

    @Test
    void firstNullsThenValues_insert_carryTheirTypes() {
        try (Bench bench = Bench.of(DatabaseKind.POSTGRESQL, Everything.class);
                DriverTrace trace = DriverTrace.open()) {
            Repository<Everything> repository = bench.repository(Everything.class);
            for (int i = 0; i < 7; i++) {
                repository.insert(Everything.empty(UUID.randomUUID()));
                repository.insert(Everything.ordinary(UUID.randomUUID()));
            }

            assertTypes(bench, trace, "insert into \"everything\"", 19);
        }
    }

    @Test
    void ordinaryValuesAndNulls_update_carryTheirTypes() {
        try (Bench bench = Bench.of(DatabaseKind.POSTGRESQL, Everything.class);
                DriverTrace trace = DriverTrace.open()) {
            Repository<Everything> repository = bench.repository(Everything.class);
            UUID id = UUID.randomUUID();
            repository.insert(Everything.ordinary(id));
            repository.update(Everything.empty(id));
            repository.update(Everything.ordinary(id));

            assertTypes(bench, trace, "update \"everything\"", 19);
        }
    }

    @Test
    void ordinaryValuesAndNulls_save_carryTheirTypes() {
        try (Bench bench = Bench.of(DatabaseKind.POSTGRESQL, Everything.class);
                DriverTrace trace = DriverTrace.open()) {
            Repository<Everything> repository = bench.repository(Everything.class);
            UUID id = UUID.randomUUID();
            repository.save(Everything.empty(id));
            repository.save(Everything.ordinary(id));

            assertThat(trace.of("insert into \"everything\"").get(0).sql()).contains("on conflict");
            assertTypes(bench, trace, "insert into \"everything\"", 19);
        }
    }

    @Test
    void key_findAndDelete_carriesItsType() {
        try (Bench bench = Bench.of(DatabaseKind.POSTGRESQL, Everything.class);
                DriverTrace trace = DriverTrace.open()) {
            Repository<Everything> repository = bench.repository(Everything.class);
            repository.findById(UUID.randomUUID());
            repository.existsById(UUID.randomUUID());
            repository.deleteById(UUID.randomUUID());

            assertThat(trace.of("select \"everything\""))
                    .extracting(DriverTrace.Parse::oids)
                    .containsOnly(List.of(2950));
            assertThat(trace.of("select 1")).extracting(DriverTrace.Parse::oids).containsOnly(List.of(2950));
            assertThat(trace.of("delete")).extracting(DriverTrace.Parse::oids).containsOnly(List.of(2950));
        }
    }

    @Test
    void renderedStatements_containNoCast() {
        try (Bench bench = Bench.of(DatabaseKind.POSTGRESQL, Everything.class);
                DriverTrace trace = DriverTrace.open()) {
            Repository<Everything> repository = bench.repository(Everything.class);
            UUID id = UUID.randomUUID();
            repository.save(Everything.ordinary(id));
            repository.update(Everything.empty(id));

            assertThat(trace.of(""))
                    .filteredOn(parse -> parse.sql().contains("everything"))
                    .isNotEmpty()
                    .noneMatch(
                            parse -> parse.sql().contains("::") || parse.sql().contains("cast"));
        }
    }

    @Test
    @Tag("B5")
    void rawParameters_carryTheTypeOfJava_andNullNone() {
        try (Bench bench = Bench.untouched(DatabaseKind.POSTGRESQL);
                DriverTrace trace = DriverTrace.open()) {
            bench.sql()
                    .fetchOne(
                            "select ? as a, ? as b, ? as c, ? as d, ? as e",
                            1L,
                            "a",
                            new UUID(1, 1),
                            Instant.EPOCH,
                            null);

            assertThat(trace.of("select $1"))
                    .extracting(DriverTrace.Parse::oids)
                    .containsOnly(List.of(20, VARCHAR, 2950, 1184, 0));
        }
    }
}
