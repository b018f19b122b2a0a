package dev.ferro.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidValueException;
import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;

/** Shows that every writing refuses a value, before anything is borrowed. */
final class BadValues {

    private BadValues() {}

    static <T> void refused(DatabaseKind kind, Class<T> type, T entity, String why) {
        try (Bench bench = Bench.untouched(kind)) {
            refused(bench, type, entity, why);
        }
    }

    static <T> void refused(Bench bench, Class<T> type, T entity, String why) {
        Repository<T> repository = bench.repository(type);
        for (Runnable operation : new Runnable[] {
            () -> repository.insert(entity), () -> repository.update(entity), () -> repository.save(entity)
        }) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(operation::run)
                    .withMessageContaining(type.getSimpleName() + ".v")
                    .withMessageContaining(why);
        }
        assertThat(bench.created()).as("physical connections").isZero();
    }
}
