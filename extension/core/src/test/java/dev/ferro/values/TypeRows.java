package dev.ferro.values;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.UUID;

/** For each type a table with a column of it, and where a key may have the type, one with such a key. */
final class TypeRows {

    private TypeRows() {}

    enum Colour {
        RED,
        /** A class of its own. */
        GREEN {
            @Override
            boolean isBright() {
                return true;
            }
        },

        BLUE;

        boolean isBright() {
            return false;
        }
    }

    @Entity
    record Longs(@Id int id, Long v) {}

    @Entity
    record LongKeys(@Id Long id) {}

    @Entity
    record Integers(@Id int id, Integer v) {}

    @Entity
    record IntegerKeys(@Id Integer id) {}

    @Entity
    record Shorts(@Id int id, Short v) {}

    @Entity
    record ShortKeys(@Id Short id) {}

    @Entity
    record Booleans(@Id int id, Boolean v) {}

    @Entity
    record BooleanKeys(@Id Boolean id) {}

    @Entity
    record Doubles(@Id int id, Double v) {}

    @Entity
    record DoubleKeys(@Id Double id) {}

    @Entity
    record Decimals(@Id int id, BigDecimal v) {}

    @Entity
    record DecimalKeys(@Id BigDecimal id) {}

    @Entity
    record ScaledDecimals(
            @Id int id, @Column(precision = 15, scale = 2) BigDecimal v) {}

    @Entity
    record Strings(@Id int id, String v) {}

    @Entity
    record StringKeys(@Id String id) {}

    @Entity
    record ShortStrings(@Id int id, @Column(length = 4) String v) {}

    @Entity
    record Uuids(@Id int id, UUID v) {}

    @Entity
    record UuidKeys(@Id UUID id) {}

    @Entity
    record Names(@Id int id, @Enumerated(EnumType.STRING) Colour v) {}

    @Entity
    record NameKeys(@Id @Enumerated(EnumType.STRING) Colour id) {}

    @Entity
    record Ordinals(@Id int id, @Enumerated Colour v) {}

    @Entity
    record OrdinalKeys(@Id @Enumerated(EnumType.ORDINAL) Colour id) {}

    @Entity
    @SuppressWarnings("ArrayRecordComponent") // compared recursively, where compared at all
    record Bytes(@Id int id, byte[] v) {}

    @Entity
    record Instants(@Id int id, Instant v) {}

    @Entity
    record InstantKeys(@Id Instant id) {}

    @Entity
    record Offsets(@Id int id, OffsetDateTime v) {}

    @Entity
    record OffsetKeys(@Id OffsetDateTime id) {}

    @Entity
    record DateTimes(@Id int id, LocalDateTime v) {}

    @Entity
    record DateTimeKeys(@Id LocalDateTime id) {}

    @Entity
    record Dates(@Id int id, LocalDate v) {}

    @Entity
    record DateKeys(@Id LocalDate id) {}

    @Entity
    record Times(@Id int id, LocalTime v) {}

    @Entity
    record TimeKeys(@Id LocalTime id) {}

    @Entity
    record PrimitiveLongs(@Id int id, long v) {}

    @Entity
    record PrimitiveInts(@Id int id, int v) {}

    @Entity
    record PrimitiveShorts(@Id int id, short v) {}

    @Entity
    record PrimitiveBooleans(@Id int id, boolean v) {}

    @Entity
    record PrimitiveDoubles(@Id int id, double v) {}

    @Entity
    record Floats(@Id int id, Float v) {}

    @Entity
    record FloatKeys(@Id Float id) {}

    @Entity
    record TinyIntegers(@Id int id, Byte v) {}

    @Entity
    record TinyIntegerKeys(@Id Byte id) {}

    @Entity
    record Letters(@Id int id, Character v) {}

    @Entity
    record LetterKeys(@Id Character id) {}

    @Entity
    record BigIntegers(@Id int id, BigInteger v) {}

    @Entity
    record BigIntegerKeys(@Id BigInteger id) {}

    @Entity
    record Years(@Id int id, Year v) {}

    @Entity
    record YearKeys(@Id Year id) {}

    @Entity
    record PrimitiveFloats(@Id int id, float v) {}

    @Entity
    record PrimitiveBytes(@Id int id, byte v) {}

    @Entity
    record PrimitiveChars(@Id int id, char v) {}
}
