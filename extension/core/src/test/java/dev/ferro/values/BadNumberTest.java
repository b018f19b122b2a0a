package dev.ferro.values;

import static dev.ferro.values.BadValues.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that a database cannot keep are refused by the attribute's name, before anything is borrowed. */
@Tag("Q10")
class BadNumberTest {

    private static TypeRows.Decimals decimal(String value) {
        return new TypeRows.Decimals(1, new BigDecimal(value));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void decimalsBeyondEveryColumn_areRefusedAtOnce(DatabaseKind kind) {
        for (String value : new String[] {"1E+999999999", "-1E+999999999", "1E-999999999", "1E+131072", "1E-16384"}) {
            refused(kind, TypeRows.Decimals.class, decimal(value), "digits");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void decimalBeyondItsColumn_isRefused(DatabaseKind kind) {
        for (String value : new String[] {"0.001", "12345678901234", "1E+20", "1.005"}) {
            refused(
                    kind,
                    TypeRows.ScaledDecimals.class,
                    new TypeRows.ScaledDecimals(1, new BigDecimal(value)),
                    "would not read back equal");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890.1234567", "0.1234567890123456", "9223372036854775808.5", "1E+300", "1E-300"})
    void decimalBeyondADouble_onSqlite_isRefused(String value) {
        refused(DatabaseKind.SQLITE, TypeRows.Decimals.class, decimal(value), "would not read back equal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890.1234567", "0.1234567890123456", "9223372036854775808.5", "1E-16383"})
    void decimalBeyondADouble_onPostgresql_isKept(String value) {
        try (Bench bench = Bench.of(DatabaseKind.POSTGRESQL, TypeRows.Decimals.class)) {
            bench.repository(TypeRows.Decimals.class).insert(decimal(value));

            assertThat(bench.repository(TypeRows.Decimals.class).findById(1)).contains(decimal(value));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void notANumber_isRefusedOnSqliteAndKeptOnPostgresql(DatabaseKind kind) {
        TypeRows.Doubles entity = new TypeRows.Doubles(1, Double.NaN);
        if (kind == DatabaseKind.SQLITE) {
            refused(kind, TypeRows.Doubles.class, entity, "NaN");
            return;
        }
        try (Bench bench = Bench.of(kind, TypeRows.Doubles.class)) {
            bench.repository(TypeRows.Doubles.class).insert(entity);

            assertThat(bench.repository(TypeRows.Doubles.class).findById(1)).contains(entity);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void floatThatIsNoNumber_isRefusedOnSqliteAndKeptOnPostgresql(DatabaseKind kind) {
        TypeRows.Floats entity = new TypeRows.Floats(1, Float.NaN);
        if (kind == DatabaseKind.SQLITE) {
            refused(kind, TypeRows.Floats.class, entity, "NaN");
            return;
        }
        try (Bench bench = Bench.of(kind, TypeRows.Floats.class)) {
            bench.repository(TypeRows.Floats.class).insert(entity);

            assertThat(bench.repository(TypeRows.Floats.class).findById(1)).contains(entity);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void wholeNumberBeyond64Bits_isRefusedOnSqliteAndKeptOnPostgresql(DatabaseKind kind) {
        for (String value : new String[] {"9223372036854775808", "-9223372036854775809", "1" + "0".repeat(1000)}) {
            TypeRows.BigIntegers entity = new TypeRows.BigIntegers(1, new BigInteger(value));
            if (kind == DatabaseKind.SQLITE) {
                refused(kind, TypeRows.BigIntegers.class, entity, "64 bits");
                continue;
            }
            try (Bench bench = Bench.of(kind, TypeRows.BigIntegers.class)) {
                bench.repository(TypeRows.BigIntegers.class).insert(entity);

                assertThat(bench.repository(TypeRows.BigIntegers.class).findById(1))
                        .contains(entity);
            }
        }
    }
}
