package dev.ferro.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Repository;
import dev.ferro.query.Attribute;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of every type in the table of values, the driver's own messages carry the type of the column, null included. */
@Tag("B1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypedBindTableTest {

    private final Bench bench = Bench.of(
            DatabaseKind.POSTGRESQL,
            TypeCase.all().stream()
                    .flatMap(line -> Stream.of(line.row(), line.key()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toArray(Class<?>[]::new));

    @AfterAll
    void close() {
        bench.close();
    }

    static Stream<Class<? extends Record>> rows() {
        return TypeCase.all().stream()
                .<Class<? extends Record>>map(TypeCase::row)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void valuesAndNulls_written_carryTheTypeOfTheirColumn(Class<? extends Record> row) {
        String table = row.getSimpleName().toLowerCase(Locale.ROOT);
        List<Object> values = TypeCase.all().stream()
                .filter(line -> line.row() == row)
                .map(TypeCase::given)
                .toList();
        try (DriverTrace trace = DriverTrace.open()) {
            Repository<Record> repository = repository(row);
            for (int i = 0; i < values.size(); i++) {
                repository.insert(TypeTableTest.create(row, i, values.get(i)));
                repository.update(TypeTableTest.create(row, i, values.get(i)));
                repository.save(TypeTableTest.create(row, i, values.get(i)));
            }

            SentTypes.areThoseOf(bench, table, trace, "insert into \"" + table + "\"");
            SentTypes.areThoseOf(bench, table, trace, "update \"" + table + "\"");
            assertThat(trace.of(""))
                    .filteredOn(parse -> parse.sql().contains("\"" + table + "\""))
                    .noneMatch(parse -> parse.sql().contains("::"));
        }
    }

    static Stream<Class<? extends Record>> comparable() {
        return TypeCase.all().stream()
                .filter(line -> line.given() != null && line.isComparable())
                .<Class<? extends Record>>map(TypeCase::row)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("comparable")
    @SuppressWarnings("unchecked")
    void values_filteredFor_carryTheTypeOfTheirColumn(Class<? extends Record> row) {
        Object value = TypeCase.all().stream()
                .filter(line -> line.row() == row && line.given() != null)
                .map(TypeCase::given)
                .findFirst()
                .orElseThrow();
        var attribute = Attribute.attribute((Class<Record>) row, "v");
        try (DriverTrace trace = DriverTrace.open()) {
            repository(row).where(attribute.equalTo(value)).list();
            repository(row)
                    .where(attribute.in(Arrays.asList(value, null, value)))
                    .list();

            SentTypes.areAllOf(bench, row.getSimpleName().toLowerCase(Locale.ROOT), "v", trace);
        }
    }

    @SuppressWarnings("unchecked")
    private Repository<Record> repository(Class<? extends Record> entity) {
        return (Repository<Record>) bench.repository(entity);
    }
}
