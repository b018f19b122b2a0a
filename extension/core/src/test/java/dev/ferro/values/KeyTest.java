package dev.ferro.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidValueException;
import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys of another type than the entity's: taken where nothing is lost, refused before anything is borrowed. */
@Tag("B4")
class KeyTest {

    private static final UUID ID = UUID.fromString("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11");

    private static void refused(DatabaseKind kind, Class<?> entity, Object key, String attribute, String shown) {
        try (Bench bench = Bench.untouched(kind)) {
            Repository<?> repository = bench.repository(entity);
            for (Runnable operation : new Runnable[] {
                () -> repository.findById(key), () -> repository.existsById(key), () -> repository.deleteById(key)
            }) {
                assertThatExceptionOfType(InvalidValueException.class)
                        .isThrownBy(operation::run)
                        .withMessageContaining(entity.getSimpleName() + "." + attribute)
                        .withMessageContaining(shown);
            }
            assertThat(bench.created()).as("physical connections").isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void textThatIsNoUuid_isRefusedByNameAndValue(DatabaseKind kind) {
        for (String text :
                new String[] {"nonsense", "", "1-1-1-1-1", ID + "0", ID + " ", "a0eebc999c0b4ef8bb6d6bb9bd380a11"}) {
            refused(kind, TypeRows.UuidKeys.class, text, "id", "String '" + text + "'");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void numberThatDoesNotFit_isRefusedByNameAndValue(DatabaseKind kind) {
        refused(kind, TypeRows.IntegerKeys.class, 1L << 40, "id", "1099511627776");
        refused(kind, TypeRows.ShortKeys.class, 40_000, "id", "40000");
        refused(kind, TypeRows.LongKeys.class, 1.5, "id", "1.5");
        refused(kind, TypeRows.LongKeys.class, new BigDecimal("1E+30"), "id", "1E+30");
        refused(kind, TypeRows.LongKeys.class, Double.NaN, "id", "NaN");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void hugeDecimal_forLongKey_isRefusedAtOnce(DatabaseKind kind) {
        refused(kind, TypeRows.LongKeys.class, new BigDecimal("1E+999999999"), "id", "1E+999999999");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void otherTypes_areRefusedByNameAndValue(DatabaseKind kind) {
        refused(kind, TypeRows.LongKeys.class, "17", "id", "'17'");
        refused(kind, TypeRows.StringKeys.class, 17, "id", "17");
        refused(kind, TypeRows.LongKeys.class, ID, "id", ID.toString());
        refused(kind, TypeRows.StringKeys.class, TypeRows.Colour.RED, "id", "RED");
        refused(kind, TypeRows.NameKeys.class, "PINK", "id", "PINK");
        refused(kind, TypeRows.UuidKeys.class, new byte[16], "id", "byte[]");
        refused(kind, TypeRows.DateKeys.class, Instant.EPOCH, "id", "1970-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void longText_isShownCutAndEscaped(DatabaseKind kind) {
        refused(kind, TypeRows.UuidKeys.class, "\n" + "x".repeat(5000), "id", "\\u000A");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void textOfAUuid_findsIt(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, TypeRows.UuidKeys.class)) {
            Repository<TypeRows.UuidKeys> repository = bench.repository(TypeRows.UuidKeys.class);
            repository.insert(new TypeRows.UuidKeys(ID));

            assertThat(repository.findById(ID.toString())).isPresent();
            assertThat(repository.findById(ID.toString().toUpperCase(java.util.Locale.ROOT)))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void numberOfAnotherType_findsTheRow(DatabaseKind kind) {
        try (Bench bench =
                Bench.of(kind, TypeRows.LongKeys.class, TypeRows.ShortKeys.class, TypeRows.DecimalKeys.class)) {
            bench.repository(TypeRows.LongKeys.class).insert(new TypeRows.LongKeys(7L));
            bench.repository(TypeRows.ShortKeys.class).insert(new TypeRows.ShortKeys((short) 7));
            bench.repository(TypeRows.DecimalKeys.class).insert(new TypeRows.DecimalKeys(new BigDecimal("7.0")));

            for (Number seven : new Number[] {7, 7L, (short) 7, (byte) 7, 7.0, 7.0f, new BigDecimal("7.00")}) {
                assertThat(bench.repository(TypeRows.LongKeys.class).existsById(seven))
                        .isTrue();
                assertThat(bench.repository(TypeRows.ShortKeys.class).existsById(seven))
                        .isTrue();
                assertThat(bench.repository(TypeRows.DecimalKeys.class).existsById(seven))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void otherFormOfTheSame_findsTheRow(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, TypeRows.InstantKeys.class, TypeRows.NameKeys.class)) {
            bench.repository(TypeRows.InstantKeys.class).insert(new TypeRows.InstantKeys(Instant.EPOCH));
            bench.repository(TypeRows.NameKeys.class).insert(new TypeRows.NameKeys(TypeRows.Colour.BLUE));

            assertThat(bench.repository(TypeRows.InstantKeys.class)
                            .existsById(OffsetDateTime.parse("1970-01-01T01:00:00+01:00")))
                    .isTrue();
            assertThat(bench.repository(TypeRows.NameKeys.class).existsById("BLUE"))
                    .isTrue();
        }
    }
}
