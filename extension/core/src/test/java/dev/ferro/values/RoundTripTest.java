package dev.ferro.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Random values of each type, stored and read back: with a fixed seed, and with one that is printed when it fails. */
@Tag("Q10")
class RoundTripTest {

    private static final int VALUES = 300;
    private static final long FIRST_SECOND =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    static Stream<Arguments> runs() {
        return Stream.of(DatabaseKind.values())
                .flatMap(kind -> Stream.of(Arguments.of(kind, 42L), Arguments.of(kind, System.nanoTime())));
    }

    private static <T> void roundTrip(
            DatabaseKind kind, long seed, Class<T> type, BiFunction<Integer, Random, T> generator) {
        Random random = new Random(seed);
        List<T> given = new ArrayList<>();
        for (int i = 0; i < VALUES; i++) {
            given.add(generator.apply(i, random));
        }
        try (Bench bench = Bench.of(kind, type)) {
            Repository<T> repository = bench.repository(type);
            List<T> returned = repository.insertAll(given);
            for (int i = 0; i < VALUES; i++) {
                assertThat(repository.findById(i).orElseThrow())
                        .as("seed %d, value %d", seed, i)
                        .usingRecursiveComparison()
                        .isEqualTo(returned.get(i));
            }
        }
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("runs")
    void strings_ofAllPlanes(DatabaseKind kind, long seed) {
        roundTrip(kind, seed, TypeRows.Strings.class, (i, random) -> new TypeRows.Strings(i, text(random)));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(40); length > 0; length--) {
            int bound = random.nextBoolean() ? 0x80 : random.nextBoolean() ? 0x10000 : 0x110000;
            int c = 1 + random.nextInt(bound - 1);
            text.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 'x' : c);
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("runs")
    void longs(DatabaseKind kind, long seed) {
        roundTrip(
                kind,
                seed,
                TypeRows.Longs.class,
                (i, random) -> new TypeRows.Longs(i, random.nextLong() >> random.nextInt(64)));
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("runs")
    void doubles(DatabaseKind kind, long seed) {
        roundTrip(kind, seed, TypeRows.Doubles.class, (i, random) -> {
            double value = Double.longBitsToDouble(random.nextLong());
            return new TypeRows.Doubles(i, Double.isNaN(value) ? random.nextGaussian() : value);
        });
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("runs")
    void decimals_ofFifteenDigits(DatabaseKind kind, long seed) {
        roundTrip(kind, seed, TypeRows.Decimals.class, (i, random) -> {
            BigInteger digits = BigInteger.valueOf(random.nextLong() % 1_000_000_000_000_000L);
            return new TypeRows.Decimals(i, new BigDecimal(digits, random.nextInt(200) - 60));
        });
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("runs")
    void decimals_withTwoPlaces(DatabaseKind kind, long seed) {
        roundTrip(
                kind,
                seed,
                TypeRows.ScaledDecimals.class,
                (i, random) -> new TypeRows.ScaledDecimals(
                        i, BigDecimal.valueOf(random.nextLong() % 1_000_000_000_000_000L, 2)));
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("runs")
    void instants_toTheNanosecond(DatabaseKind kind, long seed) {
        roundTrip(kind, seed, TypeRows.Instants.class, (i, random) -> {
            long second = FIRST_SECOND + (long) (random.nextDouble() * (LAST_SECOND - FIRST_SECOND));
            return new TypeRows.Instants(i, Instant.ofEpochSecond(second, random.nextInt(1_000_000_000)));
        });
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("runs")
    void byteArrays(DatabaseKind kind, long seed) {
        roundTrip(kind, seed, TypeRows.Bytes.class, (i, random) -> {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            return new TypeRows.Bytes(i, bytes);
        });
    }
}
