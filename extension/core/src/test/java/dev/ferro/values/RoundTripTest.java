package dev.ferro.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Thousands of random values of each type: what an insert returns is what reads back, whatever was given. The seed is new
 * each time and part of the test's name; {@code -Dvalues.seed=…} repeats it.
 */
@Tag("Q10")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripTest {

    private static final int VALUES = 2000;
    private static final long SEED = Long.getLong("values.seed", System.nanoTime());

    /** From its fifth execution on the driver reads binary forms. */
    private static final int READS = 6;

    private final Map<DatabaseKind, Bench> benches = new EnumMap<>(DatabaseKind.class);

    /** A table, and how to make a value of its column. */
    record Values(Class<? extends Record> row, Function<RandomValues, Object> value) {

        @Override
        public String toString() {
            return row.getSimpleName() + " seed " + SEED;
        }
    }

    private static List<Values> all() {
        List<Values> all = new ArrayList<>();
        all.add(new Values(TypeRows.Strings.class, RandomValues::text));
        all.add(new Values(TypeRows.Letters.class, RandomValues::letter));
        all.add(new Values(TypeRows.Longs.class, RandomValues::integer));
        all.add(new Values(TypeRows.Doubles.class, RandomValues::real));
        all.add(new Values(TypeRows.Floats.class, RandomValues::single));
        all.add(new Values(NamedTypeCases.WideFloats.class, RandomValues::single));
        all.add(new Values(TypeRows.Decimals.class, RandomValues::decimal));
        all.add(new Values(
                TypeRows.ScaledDecimals.class,
                random -> BigDecimal.valueOf(random.integer() % 1_000_000_000_000_000L, 2)));
        all.add(new Values(TypeRows.BigIntegers.class, random -> BigInteger.valueOf(random.integer())));
        all.add(new Values(TypeRows.Instants.class, RandomValues::instant));
        all.add(new Values(NamedTypeCases.LocalInstants.class, RandomValues::instant));
        all.add(new Values(TypeRows.DateTimes.class, RoundTripTest::local));
        all.add(new Values(TypeRows.Dates.class, random -> local(random).toLocalDate()));
        all.add(new Values(TypeRows.Times.class, random -> local(random).toLocalTime()));
        all.add(new Values(TypeRows.Bytes.class, RandomValues::bytes));
        all.add(new Values(NamedTypeCases.PlainTexts.class, RandomValues::text));
        arrays(all);
        all.add(new Values(JsonCases.JsonTexts.class, random -> random.json(3)));
        all.add(new Values(JsonCases.JsonbTexts.class, random -> random.json(3)));
        all.add(new Values(JsonCases.Maps.class, RoundTripTest::map));
        all.add(new Values(JsonCases.AddressLists.class, random -> random.list(() -> address(random))));
        return all;
    }

    private static void arrays(List<Values> all) {
        all.add(new Values(
                ArrayCases.StringLists.class,
                random -> random.list(() -> random.oneIn(9) ? null : random.oneIn(9) ? "NULL" : random.text())));
        all.add(new Values(
                ArrayCases.LongArrays.class,
                random -> random.list(random::integer).stream()
                        .mapToLong(Long::longValue)
                        .toArray()));
        all.add(new Values(
                ArrayCases.DoubleArrays.class,
                random -> random.list(random::real).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()));
        all.add(new Values(
                ArrayCases.DecimalArrays.class,
                random -> random.list(random::longDecimal).toArray(BigDecimal[]::new)));
        all.add(new Values(ArrayCases.InstantLists.class, random -> random.list(random::instant)));
        all.add(new Values(ArrayCases.DateTimeLists.class, random -> random.list(() -> local(random))));
        all.add(new Values(
                ArrayCases.UuidArrays.class,
                random -> random.list(() -> new UUID(random.integer(), random.integer()))
                        .toArray(UUID[]::new)));
    }

    private static LocalDateTime local(RandomValues random) {
        return LocalDateTime.ofInstant(random.instant(), ZoneOffset.UTC);
    }

    private static Map<String, Integer> map(RandomValues random) {
        Map<String, Integer> map = new HashMap<>();
        random.list(random::text).forEach(key -> map.put(key, (int) random.integer()));
        return map;
    }

    private static JsonCases.Address address(RandomValues random) {
        return new JsonCases.Address(
                random.text(),
                random.oneIn(3) ? null : (int) random.integer(),
                random.list(random::text),
                random.longDecimal(),
                random.instant());
    }

    static Stream<Arguments> runs() {
        return Stream.of(DatabaseKind.values()).flatMap(kind -> all().stream().map(run -> Arguments.of(kind, run)));
    }

    private Bench bench(DatabaseKind kind) {
        return benches.computeIfAbsent(
                kind, fresh -> Bench.of(fresh, all().stream().map(Values::row).toArray(Class<?>[]::new)));
    }

    @AfterAll
    void close() {
        benches.values().forEach(Bench::close);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("runs")
    void value_inserted_readsBackAsReturned(DatabaseKind kind, Values values) {
        RandomValues random = new RandomValues(SEED);
        List<Record> given = new ArrayList<>();
        for (int i = 0; i < VALUES; i++) {
            given.add(TypeTableTest.create(values.row(), i, values.value().apply(random)));
        }
        Repository<Record> repository = repository(kind, values.row());

        List<Record> returned = repository.insertAll(given);

        for (int read = 1; read <= READS; read++) {
            Map<Object, Object> found = new HashMap<>();
            repository.findAll().forEach(row -> found.put(part(row, 0), part(row, 1)));
            assertThat(found).hasSize(VALUES);
            for (Record row : returned) {
                Object kept = found.get(part(row, 0));
                assertThat(Objects.deepEquals(kept, part(row, 1)))
                        .as("%s: returned %s, read %s at reading %d", values, row, kept, read)
                        .isTrue();
            }
        }
    }

    @SuppressWarnings("unchecked")
    private Repository<Record> repository(DatabaseKind kind, Class<? extends Record> entity) {
        return (Repository<Record>) bench(kind).repository(entity);
    }

    private static Object part(Record row, int position) {
        try {
            var accessor = row.getClass().getRecordComponents()[position].getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }
}
