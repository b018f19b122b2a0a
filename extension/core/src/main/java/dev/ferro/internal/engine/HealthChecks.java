package dev.ferro.internal.engine;

import dev.ferro.ConnectionStatus;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.pool.ConnectionIdentity;
import dev.ferro.internal.pool.NamedConnection;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks databases at the same time, each on a thread of its own, because one that is silent keeps its thread for as long as
 * its pool lets it wait. Whoever asks again meanwhile waits for the same answer, so that there is never more than one
 * thread for a connection. Thread-safe.
 */
final class HealthChecks {

    private final ConcurrentMap<ConnectionIdentity, CompletableFuture<ConnectionStatus>> running =
            new ConcurrentHashMap<>();

    private final Consumer<Thread> starter;

    /**
     * Creates checks.
     *
     * @param starter starts a thread, which fails where the system has none left
     */
    HealthChecks(Consumer<Thread> starter) {
        this.starter = starter;
    }

    /**
     * Asks and waits.
     *
     * @param connections to ask
     * @param question never throws but for what nobody expects
     * @param limit how long all of them together may take
     * @return the answers, in the order of the connections
     */
    List<ConnectionStatus> ask(
            Collection<NamedConnection> connections,
            Function<NamedConnection, ConnectionStatus> question,
            Duration limit) {
        long start = System.nanoTime();
        // Begun before the first is waited for.
        List<Asked> asked = connections.stream()
                .map(connection -> new Asked(connection.name(), begun(connection, question)))
                .toList();
        return asked.stream().map(each -> each.await(start, limit)).toList();
    }

    private CompletableFuture<ConnectionStatus> begun(
            NamedConnection connection, Function<NamedConnection, ConnectionStatus> question) {
        CompletableFuture<ConnectionStatus> own = new CompletableFuture<>();
        CompletableFuture<ConnectionStatus> earlier = running.putIfAbsent(connection.identity(), own);
        if (earlier != null) {
            return earlier;
        }
        begin(connection, question, own);
        return own;
    }

    private void begin(
            NamedConnection connection,
            Function<NamedConnection, ConnectionStatus> question,
            CompletableFuture<ConnectionStatus> answer) {
        Thread thread = new Thread(() -> answer(connection, question, answer), "ferro-check-" + connection.name());
        thread.setDaemon(true);
        try {
            starter.accept(thread);
        } catch (OutOfMemoryError noThreadLeft) {
            running.remove(connection.identity());
            answer.completeExceptionally(noThreadLeft);
        }
    }

    private void answer(
            NamedConnection connection,
            Function<NamedConnection, ConnectionStatus> question,
            CompletableFuture<ConnectionStatus> answer) {
        try {
            ConnectionStatus status = question.apply(connection);
            running.remove(connection.identity());
            answer.complete(status);
        } catch (Throwable unexpected) {
            running.remove(connection.identity());
            answer.completeExceptionally(unexpected);
        }
    }

    private record Asked(String connection, CompletableFuture<ConnectionStatus> answer) {

        ConnectionStatus await(long start, Duration limit) {
            try {
                // Not Duration.toNanos, which fails beyond 292 years.
                long left = TimeUnit.NANOSECONDS.convert(limit) - (System.nanoTime() - start);
                return answer.get(left, TimeUnit.NANOSECONDS);
            } catch (TimeoutException late) {
                return failed(start, Messages.MSG.noAnswer(connection, limit.toString()));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return failed(start, Messages.MSG.interrupted(connection));
            } catch (ExecutionException unexpected) {
                // Not its text, which nobody has looked through for secrets.
                Throwable cause = Objects.requireNonNullElse(unexpected.getCause(), unexpected);
                return failed(start, cause.getClass().getName());
            }
        }

        private ConnectionStatus failed(long start, String problem) {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return new ConnectionStatus(connection, false, took, Optional.of(problem));
        }
    }
}
