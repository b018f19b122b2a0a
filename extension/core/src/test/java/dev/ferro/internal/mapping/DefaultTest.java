package dev.ferro.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.internal.dialect.ColumnDefinition;
import dev.ferro.internal.dialect.ColumnType;
import dev.ferro.internal.dialect.DefaultReader;
import dev.ferro.internal.dialect.Refusal;
import dev.ferro.internal.dialect.TypeName;
import dev.ferro.internal.dialect.ValueKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a column definition says, and what it may not smuggle in. */
@Tag("Q8")
@Tag("R20")
class DefaultTest {

    enum Mood {
        HAPPY,
        SAD
    }

    private static ColumnType type(ValueKind kind) {
        return switch (kind) {
            case ENUM_NAME, ENUM_ORDINAL -> ColumnType.of(kind, Mood.class);
            case BOOLEAN -> ColumnType.of(kind, Boolean.class);
            case BYTE -> ColumnType.of(kind, Byte.class);
            case SHORT -> ColumnType.of(kind, Short.class);
            case INTEGER -> ColumnType.of(kind, Integer.class);
            case LONG -> ColumnType.of(kind, Long.class);
            case FLOAT -> ColumnType.of(kind, Float.class);
            case DOUBLE -> ColumnType.of(kind, Double.class);
            case DECIMAL -> ColumnType.of(kind, BigDecimal.class).limited(0, 9, 2);
            case BIG_INTEGER -> ColumnType.of(kind, BigInteger.class);
            case CHARACTER -> ColumnType.of(kind, Character.class);
            case STRING -> ColumnType.of(kind, String.class).limited(10, 0, 0);
            case UUID -> ColumnType.of(kind, UUID.class);
            case YEAR -> ColumnType.of(kind, Year.class);
            case INSTANT -> ColumnType.of(kind, Instant.class);
            case LOCAL_DATE -> ColumnType.of(kind, LocalDate.class);
            case BYTES -> ColumnType.of(kind, byte[].class);
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "BOOLEAN, TRUE, true",
                "BOOLEAN, false, false",
                "BYTE, -128, -128",
                "SHORT, +7, 7",
                "INTEGER, 0, 0",
                "INTEGER, 007, 7",
                "LONG, -9223372036854775808, -9223372036854775808",
                "FLOAT, 0.1, 0.1",
                "DOUBLE, -1.50, -1.5",
                "DECIMAL, 1.5, 1.50",
                "DECIMAL, 0, 0.00",
                "BIG_INTEGER, 12345678901, 12345678901",
                "CHARACTER, 'x', 'x'",
                "CHARACTER, '''', ''''",
                "STRING, '', ''",
                "STRING, 'it''s; --', 'it''s; --'",
                "STRING, 'Grüße \uD83D\uDE00', 'Grüße \uD83D\uDE00'",
                "UUID, '123E4567-e89b-12d3-a456-426614174000', '123e4567-e89b-12d3-a456-426614174000'",
                "ENUM_NAME, 'SAD', 'SAD'",
                "ENUM_ORDINAL, 1, 1",
                "YEAR, 1999, 1999",
            })
    void value_thatFits_isWrittenAnew(ValueKind kind, String written, String expected) {
        assertThat(DefaultReader.read(written, type(kind))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "BOOLEAN, 1",
                "BOOLEAN, 'true'",
                "BOOLEAN, null",
                "BYTE, 128",
                "SHORT, 1.5",
                "INTEGER, 2147483648",
                "INTEGER, '1'",
                "INTEGER, 1e3",
                "INTEGER, 0x10",
                "INTEGER, - 1",
                "INTEGER, --1",
                "INTEGER, 1 + 1",
                "INTEGER, (1)",
                "INTEGER, 1 not null",
                "INTEGER, 1; drop table users",
                "INTEGER, nextval('s')",
                "INTEGER, null",
                "INTEGER, ||",
                "LONG, 9223372036854775808",
                "FLOAT, 0.123456789012",
                "DOUBLE, .5",
                "DECIMAL, 0.001",
                "DECIMAL, 100000000",
                "BIG_INTEGER, 9223372036854775808",
                "CHARACTER, 'xy'",
                "STRING, x",
                "STRING, \"x\"",
                "STRING, 'x",
                "STRING, 'a'+'b'",
                "STRING, |'a', 'b'|",
                "STRING, 'a'); drop table users --",
                "STRING, E'a'",
                "STRING, 'a'::text",
                "STRING, 'a\\'",
                "STRING, current_user",
                "STRING, 'longer than ten'",
                "STRING, 'NUL \u0000'",
                "UUID, 'no uuid'",
                "ENUM_NAME, 'ANGRY'",
                "ENUM_NAME, 'happy'",
                "ENUM_ORDINAL, 2",
                "ENUM_ORDINAL, 4294967296",
                "ENUM_ORDINAL, -1",
                "ENUM_ORDINAL, 0.5",
                "ENUM_ORDINAL, 'SAD'",
                "INSTANT, current_timestamp",
                "LOCAL_DATE, current_date",
                "LOCAL_DATE, '2026-11-22'",
                "BYTES, 'x'",
            })
    void anythingElse_isRefused(ValueKind kind, String written) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> DefaultReader.read(written, type(kind)));
    }

    @Test
    void narrowColumn_takesNoWiderNumber() {
        ColumnType narrow = type(ValueKind.LONG).named(TypeName.of("smallint"));

        assertThat(DefaultReader.read("32767", narrow)).isEqualTo("32767");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> DefaultReader.read("32768", narrow));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonb"})
    void jsonInAText_hasNoDefault(String name) {
        ColumnType json = ColumnType.of(ValueKind.STRING, String.class).named(TypeName.of(name));

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> DefaultReader.read("'{}'", json));
    }

    @Test
    void definition_isATypeAndADefault() {
        assertThat(ColumnDefinition.of("varchar(10)  DEFAULT 'a default b' "))
                .isEqualTo(new ColumnDefinition(Optional.of(TypeName.of("varchar(10)")), Optional.of("'a default b'")));
        assertThat(ColumnDefinition.of("\"my default type\" default 'x'"))
                .isEqualTo(new ColumnDefinition(Optional.of(TypeName.of("\"my default type\"")), Optional.of("'x'")));
        assertThat(ColumnDefinition.of("default 0"))
                .isEqualTo(new ColumnDefinition(Optional.empty(), Optional.of("0")));
        assertThat(ColumnDefinition.of("default_type"))
                .isEqualTo(new ColumnDefinition(Optional.of(TypeName.of("default_type")), Optional.empty()));
        assertThat(ColumnDefinition.of("")).isEqualTo(new ColumnDefinition(Optional.empty(), Optional.empty()));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ColumnDefinition.of("integer not null default 0"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ColumnDefinition.of(" "));
    }
}
