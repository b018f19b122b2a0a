package dev.ferro.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.PoolSettings;
import dev.ferro.Repository;
import dev.ferro.Sql;
import dev.ferro.container.InContainer;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** A fresh database with one connection, {@code main}, and the tables of some entities. Finds leaks when it is closed. */
public final class Bench implements AutoCloseable {

    private final TestDatabase database;
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final Ferro ferro;

    private Bench(TestDatabase database, PoolSettings pool, Class<?>... entities) {
        this.database = database;
        this.ferro = Ferro.builder()
                .connection(InContainer.locate(ConnectionSettings.builder("main"), database, pool, opened)
                        .defaultConnection(true)
                        .build())
                .entities(entities)
                .build();
    }

    /** Without tables, and without any physical connection yet. */
    public static Bench untouched(DatabaseKind kind) {
        return new Bench(kind.open(), PoolSettings.defaults());
    }

    /** With a pool of one, so that each call finds what the last one left. */
    public static Bench ofOneConnection(DatabaseKind kind) {
        return new Bench(kind.open(), PoolSettings.builder().maxSize(1).build());
    }

    /** With the tables of these entities. */
    public static Bench of(DatabaseKind kind, Class<?>... entities) {
        Bench bench = new Bench(kind.open(), PoolSettings.defaults(), entities);
        bench.ferro.schema().create("main");
        return bench;
    }

    public TestDatabase database() {
        return database;
    }

    public Ferro ferro() {
        return ferro;
    }

    public <T> Repository<T> repository(Class<T> entity) {
        return ferro.repository(entity);
    }

    public Sql sql() {
        return ferro.sql();
    }

    /** How many physical connections there have ever been. */
    public long created() {
        return ferro.connections().metrics("main").created();
    }

    /** The only value of a query's only row. */
    public <V> V value(Class<V> type, String sql, Object... parameters) {
        var row = sql().fetchOne(sql, parameters).orElseThrow();
        return row.get(row.columns().get(0), type).orElseThrow();
    }

    @Override
    public void close() {
        try (database;
                ferro) {
            assertThat(ferro.connections().metrics("main").active())
                    .as("physical connections not given back")
                    .isZero();
        }
        InContainer.close(opened);
    }
}
