package dev.ferro.values;

import dev.ferro.Relation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.UUID;

/** For each type of keys a join table, both of whose columns have it. */
final class JoinedRows {

    private JoinedRows() {}

    @Entity
    record ByLong(@Id Long id, @ManyToMany Relation<TypeRows.LongKeys> v) {}

    @Entity
    record ByInteger(@Id Integer id, @ManyToMany Relation<TypeRows.IntegerKeys> v) {}

    @Entity
    record ByShort(@Id Short id, @ManyToMany Relation<TypeRows.ShortKeys> v) {}

    @Entity
    record ByBoolean(@Id Boolean id, @ManyToMany Relation<TypeRows.BooleanKeys> v) {}

    @Entity
    record ByDouble(@Id Double id, @ManyToMany Relation<TypeRows.DoubleKeys> v) {}

    @Entity
    record ByFloat(@Id Float id, @ManyToMany Relation<TypeRows.FloatKeys> v) {}

    @Entity
    record ByTinyInteger(@Id Byte id, @ManyToMany Relation<TypeRows.TinyIntegerKeys> v) {}

    @Entity
    record ByBigInteger(@Id BigInteger id, @ManyToMany Relation<TypeRows.BigIntegerKeys> v) {}

    @Entity
    record ByYear(@Id Year id, @ManyToMany Relation<TypeRows.YearKeys> v) {}

    @Entity
    record ByDecimal(@Id BigDecimal id, @ManyToMany Relation<TypeRows.DecimalKeys> v) {}

    @Entity
    record ByString(@Id String id, @ManyToMany Relation<TypeRows.StringKeys> v) {}

    @Entity
    record ByLetter(@Id Character id, @ManyToMany Relation<TypeRows.LetterKeys> v) {}

    @Entity
    record ByUuid(@Id UUID id, @ManyToMany Relation<TypeRows.UuidKeys> v) {}

    @Entity
    record ByName(
            @Id @Enumerated(EnumType.STRING) TypeRows.Colour id,
            @ManyToMany Relation<TypeRows.NameKeys> v) {}

    @Entity
    record ByOrdinal(
            @Id @Enumerated(EnumType.ORDINAL) TypeRows.Colour id,
            @ManyToMany Relation<TypeRows.OrdinalKeys> v) {}

    @Entity
    record ByInstant(@Id Instant id, @ManyToMany Relation<TypeRows.InstantKeys> v) {}

    @Entity
    record ByOffset(@Id OffsetDateTime id, @ManyToMany Relation<TypeRows.OffsetKeys> v) {}

    @Entity
    record ByDateTime(@Id LocalDateTime id, @ManyToMany Relation<TypeRows.DateTimeKeys> v) {}

    @Entity
    record ByDate(@Id LocalDate id, @ManyToMany Relation<TypeRows.DateKeys> v) {}

    @Entity
    record ByTime(@Id LocalTime id, @ManyToMany Relation<TypeRows.TimeKeys> v) {}

    @Entity
    record ByChar(
            @Id @Column(columnDefinition = "character(4)") String id,
            @ManyToMany Relation<NamedTypeCases.CharKeys> v) {}

    @Entity
    record ByLocalInstant(
            @Id @Column(columnDefinition = "timestamp") Instant id,
            @ManyToMany Relation<NamedTypeCases.LocalInstantKeys> v) {}

    @Entity
    record ByUuidText(
            @Id @Column(columnDefinition = "uuid") String id,
            @ManyToMany Relation<NamedTypeCases.UuidTextKeys> v) {}

    @Entity
    record ByTextUuid(
            @Id @Column(columnDefinition = "varchar(36)") UUID id,
            @ManyToMany Relation<NamedTypeCases.TextUuidKeys> v) {}
}
