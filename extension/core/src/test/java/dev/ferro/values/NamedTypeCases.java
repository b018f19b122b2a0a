package dev.ferro.values;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Columns whose type the mapping names: a table for each, and its lines. */
final class NamedTypeCases {

    private NamedTypeCases() {}

    @Entity
    record PlainTexts(
            @Id int id, @Column(columnDefinition = "text") String v) {}

    @Entity
    record Varchars(
            @Id int id,

            @Column(columnDefinition = "character varying(4)")
            String v) {}

    @Entity
    record Chars(
            @Id int id,
            @Column(columnDefinition = "char(4)") String v) {}

    @Entity
    record CharKeys(
            @Id @Column(columnDefinition = "character(4)") String id) {}

    @Entity
    record CharLetters(
            @Id int id, @Column(columnDefinition = "char") Character v) {}

    @Entity
    record CharEnums(
            @Id int id,

            @Column(columnDefinition = "char(9)") @Enumerated(EnumType.STRING)
            TypeRows.Colour v) {}

    @Entity
    record NamedDecimals(
            @Id int id,
            @Column(columnDefinition = "NUMERIC(15, 2)") BigDecimal v) {}

    @Entity
    record NumericBigIntegers(
            @Id int id,
            @Column(columnDefinition = "numeric(18)") BigInteger v) {}

    @Entity
    record NumericLongs(
            @Id int id,
            @Column(columnDefinition = "numeric") Long v) {}

    @Entity
    record NarrowLongs(
            @Id int id,
            @Column(columnDefinition = "integer") Long v) {}

    @Entity
    record WideShorts(
            @Id int id, @Column(columnDefinition = "bigint") Short v) {}

    @Entity
    record WideFloats(
            @Id int id,
            @Column(columnDefinition = "double precision") Float v) {}

    @Entity
    record LocalInstants(
            @Id int id,
            @Column(columnDefinition = "timestamp") Instant v) {}

    @Entity
    record LocalInstantKeys(
            @Id @Column(columnDefinition = "timestamp") Instant id) {}

    @Entity
    record LocalOffsets(
            @Id int id,

            @Column(columnDefinition = "timestamp without time zone")
            OffsetDateTime v) {}

    @Entity
    record ZonedInstants(
            @Id int id,

            @Column(columnDefinition = "timestamp with time zone")
            Instant v) {}

    @Entity
    record UuidTexts(
            @Id int id, @Column(columnDefinition = "uuid") String v) {}

    @Entity
    record UuidTextKeys(
            @Id @Column(columnDefinition = "uuid") String id) {}

    @Entity
    record TextUuids(
            @Id int id,
            @Column(columnDefinition = "char(36)") UUID v) {}

    @Entity
    record TextUuidKeys(
            @Id @Column(columnDefinition = "varchar(36)") UUID id) {}

    static void addTo(List<TypeCase> all) {
        texts(all);
        numbers(all);
        times(all);
        UUID uuid = UUID.fromString("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11");
        all.add(TypeCase.same(UuidTexts.class, null, null));
        all.add(new TypeCase(
                UuidTexts.class, UuidTextKeys.class, "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11", uuid.toString()));
        all.add(TypeCase.same(TextUuids.class, null, null));
        all.add(TypeCase.same(TextUuids.class, TextUuidKeys.class, uuid));
    }

    private static void texts(List<TypeCase> all) {
        for (Object v : new Object[] {null, "", " ", "abc "}) {
            all.add(TypeCase.same(PlainTexts.class, null, v));
            all.add(TypeCase.same(Varchars.class, null, v));
        }
        all.add(TypeCase.same(Chars.class, null, null));
        for (String[] v : new String[][] {{"ab", "ab"}, {"abcd", "abcd"}, {"ab   ", "ab"}, {"", ""}, {" a ", " a"}}) {
            all.add(new TypeCase(Chars.class, CharKeys.class, v[0], v[1]));
        }
        all.add(new TypeCase(Chars.class, CharKeys.class, "\uD83D\uDE00\uD83D\uDE00  ", "\uD83D\uDE00\uD83D\uDE00"));
        for (Object v : new Object[] {null, 'a', ' ', 'ä'}) {
            all.add(TypeCase.same(CharLetters.class, null, v));
        }
        for (Object v : new Object[] {null, TypeRows.Colour.RED, TypeRows.Colour.GREEN}) {
            all.add(TypeCase.same(CharEnums.class, null, v));
        }
    }

    private static void numbers(List<TypeCase> all) {
        all.add(TypeCase.same(NamedDecimals.class, null, null));
        all.add(new TypeCase(NamedDecimals.class, null, new BigDecimal("2.5"), new BigDecimal("2.50")));
        all.add(TypeCase.same(NamedDecimals.class, null, new BigDecimal("-1234567890123.45")));
        for (Object v : new Object[] {null, BigInteger.ZERO, new BigInteger("-999999999999999999")}) {
            all.add(TypeCase.same(NumericBigIntegers.class, null, v));
        }
        for (Object v : new Object[] {null, 0L, Long.MIN_VALUE, Long.MAX_VALUE}) {
            all.add(TypeCase.same(NumericLongs.class, null, v));
        }
        for (Object v : new Object[] {null, 0L, -2147483648L, 2147483647L}) {
            all.add(TypeCase.same(NarrowLongs.class, null, v));
        }
        for (Object v : new Object[] {null, (short) 7, Short.MIN_VALUE}) {
            all.add(TypeCase.same(WideShorts.class, null, v));
        }
        for (Object v : new Object[] {null, 0.1f, Float.MIN_VALUE, Float.NEGATIVE_INFINITY}) {
            all.add(TypeCase.same(WideFloats.class, null, v));
        }
    }

    private static void times(List<TypeCase> all) {
        Instant fine = Instant.parse("2026-03-29T01:30:00.123456789Z");
        Instant kept = Instant.parse("2026-03-29T01:30:00.123456Z");
        Instant first = Instant.parse("0001-01-01T00:00:00Z");
        all.add(TypeCase.same(LocalInstants.class, null, null));
        all.add(new TypeCase(LocalInstants.class, LocalInstantKeys.class, fine, kept));
        all.add(TypeCase.same(LocalInstants.class, LocalInstantKeys.class, first));
        all.add(TypeCase.same(LocalOffsets.class, null, null));
        all.add(new TypeCase(
                LocalOffsets.class,
                null,
                OffsetDateTime.parse("2026-03-29T02:30:00.0000019+05:30"),
                OffsetDateTime.parse("2026-03-28T21:00:00.000001Z")));
        all.add(TypeCase.same(ZonedInstants.class, null, null));
        all.add(new TypeCase(ZonedInstants.class, null, fine, kept));
    }
}
