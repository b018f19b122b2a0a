package dev.ferro.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.databases.DatabaseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests at the same time, on threads that the container uses again and again. */
@Tag("R14")
class ConcurrencyScenarios {

    private static final int CLIENTS = 8;
    private static final int REQUESTS = 50;
    private static final List<String> PATHS = List.of("place", "place/app", "place/service");
    private static final List<String> EXPECTED = List.of("app", "app", "service");

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void requestsAtTheSameTime_keepTheirConnections(DatabaseKind kind)
            throws RefusedException, InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (Deployed application = Container.get().deploy(Kit.main(kind))) {
            Client client = new Client(application);
            List<Callable<String>> requests = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < CLIENTS * REQUESTS; i++) {
                String path = PATHS.get(i % PATHS.size());
                requests.add(() -> client.ask(path));
                expected.add(EXPECTED.get(i % EXPECTED.size()));
            }

            List<String> answers = new ArrayList<>();
            for (Future<String> answer : clients.invokeAll(requests)) {
                answers.add(answer.get());
            }

            assertThat(answers).isEqualTo(expected);
        } finally {
            clients.shutdownNow();
        }
    }
}
