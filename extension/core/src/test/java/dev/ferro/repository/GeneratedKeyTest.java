package dev.ferro.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidValueException;
import dev.ferro.MissingEntityException;
import dev.ferro.Repository;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys that the database or Ferro gives, in classes and records. */
@Tag("Q1")
class GeneratedKeyTest {

    @Entity
    record LongKey(@Id @GeneratedValue Long id, String name) {}

    @Entity
    record IntegerKey(
            @Id @GeneratedValue(strategy = GenerationType.IDENTITY)
            Integer id,

            String name) {}

    @Entity
    record ShortKey(@Id @GeneratedValue Short id, String name) {}

    @Entity
    record PrimitiveKey(@Id @GeneratedValue long id, String name) {}

    @Entity
    record UuidKey(
            @Id @GeneratedValue(strategy = GenerationType.UUID)
            UUID id,

            String name) {}

    @Entity
    static class PrimitiveClass {
        @Id
        @GeneratedValue
        int id;

        String name = "ada";
    }

    @Entity
    static class UuidClass {
        @Id
        @GeneratedValue
        UUID id;

        String name = "ada";
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void recordOfLong_insert_givesANewRecordWithKey(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, LongKey.class)) {
            LongKey kept = bench.repository(LongKey.class).insert(new LongKey(null, "ada"));

            assertThat(kept.id()).isPositive();
            assertThat(bench.repository(LongKey.class).findById(kept.id())).contains(kept);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void recordOfInteger_insertTwice_givesTwoKeys(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, IntegerKey.class)) {
            Repository<IntegerKey> repository = bench.repository(IntegerKey.class);

            IntegerKey first = repository.insert(new IntegerKey(null, "ada"));
            IntegerKey second = repository.insert(new IntegerKey(null, "ada"));

            assertThat(second.id()).isGreaterThan(first.id());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void recordOfShort_save_isFoundByItsKey(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, ShortKey.class)) {
            ShortKey kept = bench.repository(ShortKey.class).save(new ShortKey(null, "ada"));

            assertThat(bench.repository(ShortKey.class).findById(kept.id())).contains(kept);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void primitiveZero_insert_countsAsUnset(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, PrimitiveKey.class)) {
            PrimitiveKey kept = bench.repository(PrimitiveKey.class).insert(new PrimitiveKey(0, "ada"));

            assertThat(kept.id()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void boxedZero_insert_isAKeyLikeAnyOther(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, LongKey.class)) {
            LongKey kept = bench.repository(LongKey.class).insert(new LongKey(0L, "ada"));

            assertThat(kept.id()).isZero();
            assertThat(bench.repository(LongKey.class)
                            .update(new LongKey(0L, "bob"))
                            .name())
                    .isEqualTo("bob");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void classOfPrimitive_insert_setsItsKey(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, PrimitiveClass.class)) {
            PrimitiveClass kept = bench.repository(PrimitiveClass.class).insert(new PrimitiveClass());

            assertThat(kept.id).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void recordOfUuid_insert_isFoundByItsKey(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, UuidKey.class)) {
            UuidKey kept = bench.repository(UuidKey.class).insert(new UuidKey(null, "ada"));

            assertThat(bench.repository(UuidKey.class).findById(kept.id())).contains(kept);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void classOfUuid_insertRefused_staysWithoutKey(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, UuidClass.class)) {
            UuidClass instance = new UuidClass();
            instance.name = "\uD800";

            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> bench.repository(UuidClass.class).insert(instance));

            assertThat(instance.id).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void givenKey_insert_isKept(DatabaseKind kind) {
        UUID given = UUID.fromString("00000000-0000-0000-0000-000000000001");
        try (Bench bench = Bench.of(kind, UuidKey.class, LongKey.class)) {
            assertThat(bench.repository(UuidKey.class)
                            .insert(new UuidKey(given, "ada"))
                            .id())
                    .isEqualTo(given);
            assertThat(bench.repository(LongKey.class)
                            .insert(new LongKey(77L, "ada"))
                            .id())
                    .isEqualTo(77L);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void unsetKey_updateOrDelete_isRefusedByName(DatabaseKind kind) {
        try (Bench bench = Bench.untouched(kind)) {
            Repository<UuidKey> repository = bench.repository(UuidKey.class);

            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> repository.update(new UuidKey(null, "ada")))
                    .withMessageContaining("UuidKey.id is null");
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> repository.delete(new UuidKey(null, "ada")))
                    .withMessageContaining("UuidKey.id is null");
            assertThat(bench.created()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void primitiveZero_update_findsNoRow(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, PrimitiveKey.class)) {
            assertThatExceptionOfType(MissingEntityException.class)
                    .isThrownBy(() -> bench.repository(PrimitiveKey.class).update(new PrimitiveKey(0, "ada")));
        }
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, names = "SQLITE")
    void columnWithoutGeneration_insert_isRefusedAndTakenBack(DatabaseKind kind) {
        try (Bench bench = Bench.untouched(kind)) {
            bench.sql().execute("create table longkey (id bigint primary key, name text)");

            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> bench.repository(LongKey.class).insert(new LongKey(null, "ada")))
                    .withMessageContaining("LongKey.id")
                    .withMessageContaining("generates no key");

            assertThat(bench.value(Long.class, "select count(*) from longkey")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void exhaustedShortKey_insert_isRefusedAndTakenBack(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, ShortKey.class)) {
            Repository<ShortKey> repository = bench.repository(ShortKey.class);
            bench.sql()
                    .execute(
                            kind == DatabaseKind.SQLITE
                                    ? "insert into sqlite_sequence (name, seq) values ('shortkey', 32767)"
                                    : "alter table shortkey alter column id restart with 32767");
            if (kind == DatabaseKind.POSTGRESQL) {
                repository.insert(new ShortKey(null, "the last"));
            }
            long before = repository.count();

            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> repository.insert(new ShortKey(null, "one too many")))
                    .withMessageStartingWith("FERRO");

            assertThat(repository.count()).isEqualTo(before);
        }
    }
}
