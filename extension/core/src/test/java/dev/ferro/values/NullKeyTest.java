package dev.ferro.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.Repository;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The comparisons there are so far are those with a key: none of them ever sends {@code = null}, which finds nothing. */
class NullKeyTest {

    @Entity
    record Coin(@Id Long id, String name) {}

    @Tag("B2")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void comparison_withNullKey_isRefusedBeforeAnythingIsBorrowed(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = Ferro.builder()
                        .connection(ConnectionSettings.builder("owner")
                                .url(database.ownerUrl())
                                .build())
                        .build()) {
            Repository<Coin> coins = ferro.repository(Coin.class).using("owner");

            assertThatNullPointerException().isThrownBy(() -> coins.findById(null));
            assertThatNullPointerException().isThrownBy(() -> coins.existsById(null));
            assertThatNullPointerException().isThrownBy(() -> coins.deleteById(null));

            assertThat(ferro.connections().metrics("owner").created()).isZero();
        }
    }
}
