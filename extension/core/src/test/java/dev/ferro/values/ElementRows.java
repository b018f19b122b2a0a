package dev.ferro.values;

import dev.ferro.Elements;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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

/** For each basic type a collection table of it, called as the record in {@link TypeRows} or {@link NamedTypeCases}. */
final class ElementRows {

    private ElementRows() {}

    @Entity
    record Longs(@Id int id, @ElementCollection Elements<Long> v) {}

    @Entity
    record Integers(@Id int id, @ElementCollection Elements<Integer> v) {}

    @Entity
    record Shorts(@Id int id, @ElementCollection Elements<Short> v) {}

    @Entity
    record Booleans(@Id int id, @ElementCollection Elements<Boolean> v) {}

    @Entity
    record Doubles(@Id int id, @ElementCollection Elements<Double> v) {}

    @Entity
    record Floats(@Id int id, @ElementCollection Elements<Float> v) {}

    @Entity
    record TinyIntegers(@Id int id, @ElementCollection Elements<Byte> v) {}

    @Entity
    record BigIntegers(@Id int id, @ElementCollection Elements<BigInteger> v) {}

    @Entity
    record Years(@Id int id, @ElementCollection Elements<Year> v) {}

    @Entity
    record Decimals(@Id int id, @ElementCollection Elements<BigDecimal> v) {}

    @Entity
    record ScaledDecimals(
            @Id int id,

            @ElementCollection @Column(precision = 15, scale = 2)
            Elements<BigDecimal> v) {}

    @Entity
    record Strings(@Id int id, @ElementCollection Elements<String> v) {}

    @Entity
    record ShortStrings(
            @Id int id,
            @ElementCollection @Column(length = 4) Elements<String> v) {}

    @Entity
    record Letters(@Id int id, @ElementCollection Elements<Character> v) {}

    @Entity
    record Uuids(@Id int id, @ElementCollection Elements<UUID> v) {}

    @Entity
    record Names(
            @Id int id,
            @ElementCollection @Enumerated(EnumType.STRING) Elements<TypeRows.Colour> v) {}

    @Entity
    record Ordinals(
            @Id int id, @ElementCollection @Enumerated Elements<TypeRows.Colour> v) {}

    @Entity
    record Bytes(@Id int id, @ElementCollection Elements<byte[]> v) {}

    @Entity
    record Instants(@Id int id, @ElementCollection Elements<Instant> v) {}

    @Entity
    record Offsets(@Id int id, @ElementCollection Elements<OffsetDateTime> v) {}

    @Entity
    record DateTimes(@Id int id, @ElementCollection Elements<LocalDateTime> v) {}

    @Entity
    record Dates(@Id int id, @ElementCollection Elements<LocalDate> v) {}

    @Entity
    record Times(@Id int id, @ElementCollection Elements<LocalTime> v) {}

    @Entity
    record PlainTexts(
            @Id int id,

            @ElementCollection @Column(columnDefinition = "text")
            Elements<String> v) {}

    @Entity
    record Varchars(
            @Id int id,

            @ElementCollection @Column(columnDefinition = "character varying(4)")
            Elements<String> v) {}

    @Entity
    record Chars(
            @Id int id,

            @ElementCollection @Column(columnDefinition = "char(4)")
            Elements<String> v) {}

    @Entity
    record CharLetters(
            @Id int id,

            @ElementCollection @Column(columnDefinition = "char")
            Elements<Character> v) {}

    @Entity
    record CharEnums(
            @Id int id,

            @ElementCollection @Column(columnDefinition = "char(9)") @Enumerated(EnumType.STRING)
            Elements<TypeRows.Colour> v) {}

    @Entity
    record NamedDecimals(
            @Id int id,

            @ElementCollection @Column(columnDefinition = "NUMERIC(15, 2)")
            Elements<BigDecimal> v) {}

    @Entity
    record NumericBigIntegers(
            @Id int id,

            @ElementCollection @Column(columnDefinition = "numeric(18)")
            Elements<BigInteger> v) {}

    @Entity
    record NumericLongs(
            @Id int id,

            @ElementCollection @Column(columnDefinition = "numeric")
            Elements<Long> v) {}

    @Entity
    record NarrowLongs(
            @Id int id,

            @ElementCollection @Column(columnDefinition = "integer")
            Elements<Long> v) {}

    @Entity
    record WideShorts(
            @Id int id,

            @ElementCollection @Column(columnDefinition = "bigint")
            Elements<Short> v) {}

    @Entity
    record WideFloats(
            @Id int id,

            @ElementCollection @Column(columnDefinition = "double precision")
            Elements<Float> v) {}

    @Entity
    record LocalInstants(
            @Id int id,

            @ElementCollection @Column(columnDefinition = "timestamp")
            Elements<Instant> v) {}

    @Entity
    record LocalOffsets(
            @Id int id,

            @ElementCollection @Column(columnDefinition = "timestamp without time zone")
            Elements<OffsetDateTime> v) {}

    @Entity
    record ZonedInstants(
            @Id int id,

            @ElementCollection @Column(columnDefinition = "timestamp with time zone")
            Elements<Instant> v) {}

    @Entity
    record UuidTexts(
            @Id int id,

            @ElementCollection @Column(columnDefinition = "uuid")
            Elements<String> v) {}

    @Entity
    record TextUuids(
            @Id int id,

            @ElementCollection @Column(columnDefinition = "char(36)")
            Elements<UUID> v) {}
}
