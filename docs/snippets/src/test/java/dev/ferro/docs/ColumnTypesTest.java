package dev.ferro.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.Repository;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page about values: columns whose types are named. */
class ColumnTypesTest {

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void arraysAndJson_readBack(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = Ferro.builder()
                        .connection(ConnectionSettings.builder("main")
                                .url(database.url())
                                .defaultConnection(true)
                                .build())
                        .entities(Parcel.class)
                        .build()) {
            ferro.schema().create("main");
            Repository<Parcel> parcels = ferro.repository(Parcel.class);
            Instant now = Instant.parse("2026-11-22T09:15:00Z");
            // tag::padded[]
            Parcel kept = parcels.insert(new Parcel(
                    "AB12    ", List.of("fragile"), Map.of("cm", 40), List.of(new Parcel.Stop("Rome", now)), now));
            kept.code(); // AB12: the blanks at its end are the database's
            // end::padded[]
            assertThat(kept.code()).isEqualTo("AB12");
            assertThat(parcels.findById("AB12")).contains(kept);
        }
    }
}
