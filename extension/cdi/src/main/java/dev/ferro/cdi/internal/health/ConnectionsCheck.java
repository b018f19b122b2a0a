package dev.ferro.cdi.internal.health;

import dev.ferro.ConnectionStatus;
import dev.ferro.Connections;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Says whether each connection answers; holds no secret, because what connections say of their problems holds none (R25).
 * Thread-safe.
 */
public final class ConnectionsCheck implements HealthCheck {

    private static final String NAME = "Ferro connections";

    /** Longer than a refused password takes, shorter than anybody waits for a health check. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Connections connections;

    ConnectionsCheck(Connections connections) {
        this.connections = connections;
    }

    @Override
    public HealthCheckResponse call() {
        List<ConnectionStatus> answers = connections.checkAll(LIMIT);
        HealthCheckResponseBuilder response = HealthCheckResponse.named(NAME);
        answers.forEach(answer -> response.withData(answer.connection(), said(answer)));
        return response.status(answers.stream().allMatch(ConnectionStatus::reachable))
                .build();
    }

    private static String said(ConnectionStatus answer) {
        return answer.reachable() ? "UP" : "DOWN: " + answer.problem().orElse("");
    }
}
