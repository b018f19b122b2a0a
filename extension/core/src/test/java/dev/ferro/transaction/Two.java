package dev.ferro.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.PoolSettings;
import dev.ferro.Repository;
import dev.ferro.Sql;
import dev.ferro.Transactions;
import dev.ferro.container.InContainer;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * One fresh database with two connections, {@code app} (the default) and {@code service}. When it is closed nothing may be
 * ambient, and every physical connection must be back.
 */
final class Two implements AutoCloseable {

    private final TestDatabase database;
    private final List<AutoCloseable> opened = new ArrayList<>();
    final Ferro ferro;

    private Two(TestDatabase database, PoolSettings pool) {
        this.database = database;
        this.ferro = Ferro.builder()
                .entities(Note.class, Fact.class)
                .connection(settings("app", pool).defaultConnection(true).build())
                .connection(settings("service", pool).build())
                .build();
        ferro.schema().create("service");
    }

    static Two on(DatabaseKind kind) {
        return new Two(kind.open(), PoolSettings.defaults());
    }

    static Two ofOnePhysicalConnectionEach(DatabaseKind kind) {
        return new Two(kind.open(), PoolSettings.builder().maxSize(1).build());
    }

    private ConnectionSettings.Builder settings(String name, PoolSettings pool) {
        return InContainer.locate(ConnectionSettings.builder(name), database, pool, opened);
    }

    /** Closes a connection and registers it again: the next generation. */
    void replace(String name) {
        ferro.connections().close(name);
        ferro.connections()
                .register(settings(name, PoolSettings.defaults())
                        .defaultConnection(name.equals("app"))
                        .build());
    }

    TestDatabase database() {
        return database;
    }

    Repository<Note> notes() {
        return ferro.repository(Note.class);
    }

    Repository<Fact> facts() {
        return ferro.repository(Fact.class);
    }

    Sql sql() {
        return ferro.sql();
    }

    Transactions service() {
        return ferro.transactions().using("service");
    }

    /** What is committed, seen from outside. */
    List<String> committed() {
        return elsewhere(() -> ferro.sql().using("app").fetchAll("select text from note order by id").stream()
                .map(row -> String.valueOf(row.get("text")))
                .toList());
    }

    long active(String connection) {
        return ferro.connections().metrics(connection).active();
    }

    boolean nothingIsAmbient() {
        return ferro.sessions().current().isEmpty()
                && ferro.transactions().current().isEmpty();
    }

    /** In another thread, where nothing is ambient. */
    static <R extends @Nullable Object> R elsewhere(Callable<R> work) {
        FutureTask<R> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "elsewhere");
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        try (database;
                ferro) {
            assertThat(nothingIsAmbient()).as("nothing is ambient").isTrue();
            for (String name : ferro.connections().names()) {
                assertThat(active(name))
                        .as("physical connections of " + name + " not given back")
                        .isZero();
            }
        }
        InContainer.close(opened);
    }
}
