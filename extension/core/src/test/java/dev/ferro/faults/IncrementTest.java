package dev.ferro.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.DatabaseFault;
import dev.ferro.Ferro;
import dev.ferro.Isolation;
import dev.ferro.PoolSettings;
import dev.ferro.Repository;
import dev.ferro.StatementException;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many read, add one and write, each in a transaction: nothing is lost, and nobody sees another's. */
@Tag("R14")
class IncrementTest {

    private static final int THREADS = 8;
    private static final int EACH = 1_250;
    private static final int VIRTUAL = 1_000;

    @Entity
    record Counter(@Id String id, Long sum) {}

    /** How the database keeps two increments apart. */
    enum Way {
        SQLITE_FILE(DatabaseKind.SQLITE) {
            @Override
            long read(Ferro ferro) {
                return ferro.repository(Counter.class)
                        .findById("c")
                        .map(Counter::sum)
                        .orElseThrow();
            }
        },
        POSTGRESQL_FOR_UPDATE(DatabaseKind.POSTGRESQL) {
            @Override
            long read(Ferro ferro) {
                return ferro.sql()
                        .fetchOne("select sum from counter where id = ? for update", "c")
                        .flatMap(row -> row.get("sum", Long.class))
                        .orElseThrow();
            }
        },
        POSTGRESQL_SERIALIZABLE(DatabaseKind.POSTGRESQL) {
            @Override
            long read(Ferro ferro) {
                return SQLITE_FILE.read(ferro);
            }

            @Override
            void increment(Ferro ferro, AtomicInteger refused) {
                boolean done = false;
                while (!done) {
                    try {
                        ferro.transactions().isolation(Isolation.SERIALIZABLE).run(transaction -> add(ferro));
                        done = true;
                    } catch (StatementException conflict) {
                        assertThat(conflict.fault().kind()).isEqualTo(DatabaseFault.Kind.CONCURRENCY);
                        refused.incrementAndGet();
                    }
                }
            }
        };

        private final DatabaseKind kind;

        Way(DatabaseKind kind) {
            this.kind = kind;
        }

        abstract long read(Ferro ferro);

        void add(Ferro ferro) {
            ferro.repository(Counter.class).update(new Counter("c", read(ferro) + 1));
        }

        void increment(Ferro ferro, AtomicInteger refused) {
            ferro.transactions().run(transaction -> add(ferro));
        }
    }

    @ParameterizedTest
    @EnumSource
    void eightThreads_readModifyWrite_loseNothing(Way way) throws Exception {
        int each = way == Way.POSTGRESQL_SERIALIZABLE ? EACH / 10 : EACH;
        AtomicInteger refused = new AtomicInteger();
        try (TestDatabase database = way.kind.open();
                Ferro ferro = ferro(database)) {
            together(Executors.newFixedThreadPool(THREADS), THREADS, i -> {
                for (int n = 0; n < each; n++) {
                    way.increment(ferro, refused);
                }
                return ferro.transactions().current().isEmpty();
            });

            assertThat(counters(ferro).findById("c").orElseThrow().sum()).isEqualTo((long) THREADS * each);
            assertThat(ferro.connections().metrics("main").active()).isZero();
        }
    }

    /** A thousand transactions that are all open at once. */
    @ParameterizedTest
    @EnumSource
    @EnabledForJreRange(min = JRE.JAVA_21)
    void virtualThreads_eachWithItsOwnTransaction_seeNoOthers(DatabaseKind kind) throws Exception {
        ExecutorService virtual = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        CountDownLatch allInside = new CountDownLatch(VIRTUAL);
        try (TestDatabase database = kind.open();
                Ferro ferro = ferro(database)) {
            together(virtual, VIRTUAL, i -> {
                assertThat(ferro.transactions().current()).isEmpty();
                ferro.transactions().run(transaction -> {
                    allInside.countDown();
                    allInside.await();
                    assertThat(ferro.transactions().current()).containsSame(transaction);
                    counters(ferro).insert(new Counter("v" + i, (long) i));
                    assertThat(ferro.transactions().current()).containsSame(transaction);
                    assertThat(counters(ferro).findById("v" + i)).contains(new Counter("v" + i, (long) i));
                    if (i % 2 == 1) {
                        transaction.setRollbackOnly();
                    }
                });
                return ferro.transactions().current().isEmpty();
            });

            assertThat(counters(ferro).count()).isEqualTo(1 + VIRTUAL / 2);
            assertThat(ferro.connections().metrics("main").active()).isZero();
        }
    }

    private static Repository<Counter> counters(Ferro ferro) {
        return ferro.repository(Counter.class);
    }

    private static Ferro ferro(TestDatabase database) {
        Ferro ferro = Ferro.builder()
                .connection(ConnectionSettings.builder("main")
                        .url(database.url())
                        .defaultConnection(true)
                        .pool(PoolSettings.builder().maxSize(THREADS).build())
                        .build())
                .entities(Counter.class)
                .build();
        ferro.schema().create("main");
        counters(ferro).insert(new Counter("c", 0L));
        return ferro;
    }

    /** One of many. */
    interface Task {
        boolean run(int number) throws Exception;
    }

    private static void together(ExecutorService executor, int count, Task task) throws Exception {
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            IntStream.range(0, count).forEach(i -> calls.add(() -> task.run(i)));
            for (Future<Boolean> future : executor.invokeAll(calls)) {
                assertThat(future.get()).isTrue();
            }
        } finally {
            executor.shutdownNow();
        }
    }
}
