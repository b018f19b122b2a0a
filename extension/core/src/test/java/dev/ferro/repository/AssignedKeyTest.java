package dev.ferro.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.DuplicateEntityException;
import dev.ferro.InvalidValueException;
import dev.ferro.Repository;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys that the application gives. */
@Tag("Q1")
class AssignedKeyTest {

    enum Colour {
        RED,
        GREEN
    }

    @Entity
    record TextKey(@Id String code, String name) {}

    @Entity
    record UuidKey(@Id UUID id, String name) {}

    @Entity
    record LongKey(@Id Long id, String name) {}

    @Entity
    record PrimitiveKey(@Id long id, String name) {}

    @Entity
    record NamedKey(@Id @Enumerated(EnumType.STRING) Colour colour, String name) {}

    @Entity
    record DecimalKey(@Id @Column(precision = 12, scale = 2) BigDecimal price, String name) {}

    private static <T> void proveLife(Bench bench, Class<T> type, Object key, T first, T second) {
        Repository<T> repository = bench.repository(type);
        assertThat(repository.insert(first)).isEqualTo(first);
        assertThat(repository.findById(key)).contains(first);
        assertThatExceptionOfType(DuplicateEntityException.class).isThrownBy(() -> repository.insert(first));
        assertThat(repository.update(second)).isEqualTo(second);
        assertThat(repository.findById(key)).contains(second);
        assertThat(repository.save(first)).isEqualTo(first);
        assertThat(repository.findAll()).containsExactly(first);
        repository.delete(second);
        assertThat(repository.existsById(key)).isFalse();
        repository.save(second);
        assertThat(repository.findById(key)).contains(second);
        repository.deleteById(key);
        assertThat(repository.count()).isZero();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void text_wholeLife_works(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, TextKey.class)) {
            proveLife(bench, TextKey.class, "ä'\"?", new TextKey("ä'\"?", "one"), new TextKey("ä'\"?", "two"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void emptyText_wholeLife_works(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, TextKey.class)) {
            proveLife(bench, TextKey.class, "", new TextKey("", "one"), new TextKey("", "two"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void uuid_wholeLife_works(DatabaseKind kind) {
        UUID key = UUID.randomUUID();
        try (Bench bench = Bench.of(kind, UuidKey.class)) {
            proveLife(bench, UuidKey.class, key, new UuidKey(key, "one"), new UuidKey(key, "two"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void longMinimum_wholeLife_works(DatabaseKind kind) {
        long key = Long.MIN_VALUE;
        try (Bench bench = Bench.of(kind, LongKey.class)) {
            proveLife(bench, LongKey.class, key, new LongKey(key, "one"), new LongKey(key, "two"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void primitiveZero_wholeLife_isAnOrdinaryKey(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, PrimitiveKey.class)) {
            proveLife(bench, PrimitiveKey.class, 0, new PrimitiveKey(0, "one"), new PrimitiveKey(0, "two"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void enum_wholeLife_works(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, NamedKey.class)) {
            proveLife(
                    bench,
                    NamedKey.class,
                    Colour.GREEN,
                    new NamedKey(Colour.GREEN, "one"),
                    new NamedKey(Colour.GREEN, "two"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void decimal_wholeLife_works(DatabaseKind kind) {
        BigDecimal key = new BigDecimal("9.50");
        try (Bench bench = Bench.of(kind, DecimalKey.class)) {
            proveLife(
                    bench,
                    DecimalKey.class,
                    new BigDecimal("9.5"),
                    new DecimalKey(key, "one"),
                    new DecimalKey(key, "two"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void nullKey_insertOrSave_isRefusedByName(DatabaseKind kind) {
        try (Bench bench = Bench.untouched(kind)) {
            Repository<TextKey> repository = bench.repository(TextKey.class);

            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> repository.insert(new TextKey(null, "x")))
                    .withMessageContaining("TextKey.code");
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> repository.save(new TextKey(null, "x")))
                    .withMessageContaining("TextKey.code");
            assertThat(bench.created()).isZero();
        }
    }
}
