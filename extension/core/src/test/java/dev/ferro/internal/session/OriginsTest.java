package dev.ferro.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.internal.pool.ConnectionIdentity;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.pool.Pools;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Remembered by identity, for as long as somebody else holds the instance, by many threads (R19). */
@Tag("R19")
class OriginsTest {

    /** Equal to all others. */
    record Same() {}

    record Other() {}

    private static NamedConnection one;
    private static NamedConnection two;

    private static final Object OWNER = new Object();
    private final Origins origins = new Origins(OWNER);

    @BeforeAll
    static void open() {
        one = Pools.open(
                ConnectionSettings.builder("one").url("sqlite::memory:").build(), OWNER);
        two = Pools.open(
                ConnectionSettings.builder("two").url("sqlite::memory:").build(), OWNER);
    }

    @AfterAll
    static void close() {
        Pools.close(one);
        Pools.close(two);
    }

    private List<Object> loaded(int count, ConnectionIdentity origin) {
        LoadedInstances loaded = new LoadedInstances(origins, origin);
        List<Object> instances = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Object instance = i % 10 == 9 ? new Other() : new Same();
            instances.add(instance);
            loaded.add(instance);
        }
        loaded.note();
        return instances;
    }

    @Test
    void equalInstances_keepTheirOwnOrigins() {
        List<Object> first = loaded(1000, one.identity());
        List<Object> second = loaded(10, two.identity());

        assertThat(first).allMatch(instance -> origins.of(instance) == one.identity());
        assertThat(second).allMatch(instance -> origins.of(instance) == two.identity());
        assertThat(origins.of(new Same())).isNull();
    }

    @Test
    void origin_canBeChangedAndForgotten_whereverItsCellIs() {
        List<Object> instances = loaded(1000, one.identity());
        for (int round = 0; round < 2; round++) {
            Object changed = instances.get(500 + round);
            Object forgotten = instances.get(600 + round);
            origins.remember(changed, two.identity());
            origins.forget(forgotten);

            assertThat(origins.of(changed)).isSameAs(two.identity());
            assertThat(origins.of(forgotten)).isNull();
            origins.remember(forgotten, two.identity());
            assertThat(origins.of(forgotten)).isSameAs(two.identity());
            assertThat(origins.of(instances.get(0))).isSameAs(one.identity());
        }
    }

    @Test
    void resultThatFailed_leavesNothing() {
        LoadedInstances loaded = new LoadedInstances(origins, one.identity());
        Object instance = new Same();
        loaded.add(instance);
        loaded.forget();
        loaded.note();

        assertThat(origins.of(instance)).isNull();
    }

    @Test
    void instancesThatNobodyHolds_leaveTheTable() {
        List<Object> held = loaded(100, one.identity());
        for (int round = 0; round < 20; round++) {
            WeakReference<Object> last = last(loaded(50_000, one.identity()));
            while (last.get() != null) {
                System.gc();
            }
        }
        // Of a million; room is made when it is needed, for four times what was left the last time.
        assertThat(origins.size()).isLessThan(300_000);
        assertThat(held).allMatch(instance -> origins.of(instance) == one.identity());
    }

    private static WeakReference<Object> last(List<Object> instances) {
        return new WeakReference<>(instances.get(instances.size() - 1));
    }

    @Test
    void manyThreads_loadingAskingAndForgetting_findWhatIsTheirs() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> wrong = IntStream.range(0, 8)
                .mapToObj(thread -> threads.submit(() -> {
                    start.await();
                    return wrongAnswers(thread);
                }))
                .toList();
        start.countDown();
        for (Future<Integer> count : wrong) {
            assertThat(count.get()).isZero();
        }
        threads.shutdown();
    }

    private int wrongAnswers(int thread) {
        Random random = new Random(thread);
        ConnectionIdentity mine = thread % 2 == 0 ? one.identity() : two.identity();
        int wrong = 0;
        for (int round = 0; round < 300; round++) {
            List<Object> instances = loaded(1 + random.nextInt(500), mine);
            Collections.shuffle(instances, random);
            for (Object instance : instances.subList(0, Math.min(5, instances.size()))) {
                wrong += origins.of(instance) == mine ? 0 : 1;
                origins.forget(instance);
                wrong += origins.of(instance) == null ? 0 : 1;
            }
        }
        return wrong;
    }
}
