package dev.ferro.testing.databases;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EmbeddedServerTest {

    @Test
    void start_refusedByTheServer_saysWhy() {
        ServerSettings wrong = new ServerSettings("sometimes");

        assertThatThrownBy(() -> EmbeddedServer.start(wrong, Duration.ofSeconds(3)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("embedded PostgreSQL did not start")
                .hasMessageContaining("invalid value for parameter \"log_statement\": \"sometimes\"")
                .hasMessageContaining(PostgresqlServer.URL_VARIABLE);
    }
}
