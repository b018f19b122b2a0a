package dev.ferro.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.ConnectionStatus;
import dev.ferro.Ferro;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about health. */
class HealthTest {

    @TempDir
    Path directory;

    @Test
    void connections_asked_tellTheirProblems() {
        List<String> told = new ArrayList<>();
        try (Ferro ferro = Shop.open(directory)) {
            // tag::leave-out[]
            ferro.connections()
                    .register(ConnectionSettings.builder("archive")
                            .url("postgresql://archive.invalid/shop")
                            .health(false)
                            .build());
            // end::leave-out[]
            // tag::ask[]
            for (ConnectionStatus status : ferro.connections().checkAll(Duration.ofSeconds(5))) {
                told.add(status.connection() + ": " + status.problem().orElse("answers"));
            }
            // end::ask[]
        }
        assertThat(told).containsExactly("service: answers", "app: answers");
    }
}
