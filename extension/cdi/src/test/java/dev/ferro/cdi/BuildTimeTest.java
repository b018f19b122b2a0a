package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deployment, which Quarkus does at build time, asks for names and not for values. */
@Tag("R25")
class BuildTimeTest {

    @Dependent
    static class Service {
        @Inject
        @Using("nobody")
        Sql sql;
    }

    @Test
    void deployment_failingBeforeStart_readsNoUrlAndNoCredentials() {
        Recorder recorder = new Recorder();

        Throwable failure = catchThrowable(() -> Application.with(recorder).start(Service.class));

        assertThat(failure).hasMessageStartingWith("FERRO0012: ");
        assertThat(recorder.read).containsExactlyInAnyOrder("ferro.connections.app.default", "ferro.entities");
    }

    private static final class Recorder implements ConfigSource {
        private final Set<String> read = new TreeSet<>();

        @Override
        public Set<String> getPropertyNames() {
            return Set.of(
                    "ferro.connections.app.url", "ferro.connections.app.username", "ferro.connections.app.password");
        }

        @Override
        public String getValue(String property) {
            if (property.startsWith("ferro.")) {
                read.add(property);
            }
            return null;
        }

        @Override
        public String getName() {
            return "recorder";
        }
    }
}
