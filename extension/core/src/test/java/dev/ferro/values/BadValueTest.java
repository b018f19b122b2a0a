package dev.ferro.values;

import static dev.ferro.values.BadValues.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidValueException;
import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a column of another type, an array or an update cannot keep is refused by the attribute's name. */
@Tag("Q10")
class BadValueTest {

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void refusedUpdate_leavesInstanceAndRowAsTheyWere(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, TypeRows.Strings.class)) {
            Repository<TypeRows.Strings> repository = bench.repository(TypeRows.Strings.class);
            repository.insert(new TypeRows.Strings(1, "before"));

            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> repository.update(new TypeRows.Strings(1, "\uD83D")));

            assertThat(repository.findById(1)).contains(new TypeRows.Strings(1, "before"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void valueBeyondItsNamedType_isRefused(DatabaseKind kind) {
        refused(kind, NamedTypeCases.Varchars.class, new NamedTypeCases.Varchars(1, "12345"), "5 characters");
        refused(kind, NamedTypeCases.Chars.class, new NamedTypeCases.Chars(1, "12345"), "5 characters");
        refused(kind, NamedTypeCases.NarrowLongs.class, new NamedTypeCases.NarrowLongs(1, 1L << 31), "between");
        refused(
                kind,
                NamedTypeCases.NamedDecimals.class,
                new NamedTypeCases.NamedDecimals(1, new BigDecimal("0.001")),
                "would not read back equal");
        refused(
                kind,
                NamedTypeCases.NumericBigIntegers.class,
                new NamedTypeCases.NumericBigIntegers(1, BigInteger.TEN.pow(18)),
                "would not read back equal");
        refused(kind, NamedTypeCases.LocalInstants.class, new NamedTypeCases.LocalInstants(1, Instant.MAX), "between");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void elementThatCannotBeKept_isRefusedByItsPosition(DatabaseKind kind) {
        refused(
                kind,
                ArrayCases.StringLists.class,
                new ArrayCases.StringLists(1, List.of("a", "\uD83D")),
                "element 2: character 1 is half of a surrogate pair");
        refused(kind, ArrayCases.VarcharLists.class, new ArrayCases.VarcharLists(1, List.of("12345")), "element 1");
        refused(
                kind,
                ArrayCases.ScaledDecimalLists.class,
                new ArrayCases.ScaledDecimalLists(1, List.of(new BigDecimal("0.001"))),
                "element 1: ");
        refused(
                kind,
                ArrayCases.InstantLists.class,
                new ArrayCases.InstantLists(1, List.of(Instant.MAX)),
                "element 1: it is not between");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @SuppressWarnings({"unchecked", "rawtypes"}) // the very fault
    void elementOfAnotherType_isRefusedByItsPosition(DatabaseKind kind) {
        refused(
                kind,
                ArrayCases.InstantLists.class,
                new ArrayCases.InstantLists(1, (List) List.of("now")),
                "element 1 is a String");
    }
}
