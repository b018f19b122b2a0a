package dev.ferro.programs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one thread of a program must have done: its rows by connection, and how each level of its transaction stands. */
final class Model {

    private final Map<String, Map<String, Long>> rows = new TreeMap<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private @Nullable String pinned;

    Model() {
        World.NAMES.forEach(name -> rows.put(name, new TreeMap<>()));
    }

    /** A transaction, or one nested in it. */
    static final class Level {
        private final Deque<Runnable> undo = new ArrayDeque<>();
        private final List<Live> saved = new ArrayList<>();
        private final List<Hook> hooks = new ArrayList<>();
        private boolean failed;
        private boolean rollbackOnly;

        List<Live> saved() {
            return saved;
        }

        boolean failed() {
            return failed;
        }

        boolean rollbackOnly() {
            return rollbackOnly;
        }
    }

    private enum When {
        COMMITTED,
        ROLLED_BACK,
        DECIDED
    }

    private record Hook(When when, String name) {}

    // ---- routing, from R12 and R19

    /** The connection on which something must run, or null if it must be refused. */
    @Nullable
    String route(@Nullable String explicit, @Nullable String origin) {
        String connection = explicit != null ? explicit : pinned != null ? pinned : origin != null ? origin : World.ONE;
        boolean agreed = World.NAMES.contains(connection)
                && (pinned == null || pinned.equals(connection))
                && (origin == null || origin.equals(connection));
        return agreed ? connection : null;
    }

    @Nullable
    String pinned() {
        return pinned;
    }

    void pin(@Nullable String connection) {
        pinned = connection;
    }

    // ---- levels

    boolean inTransaction() {
        return !levels.isEmpty();
    }

    boolean failed() {
        return !levels.isEmpty() && levels.getFirst().failed;
    }

    void fail() {
        if (!levels.isEmpty()) {
            levels.getFirst().failed = true;
        }
    }

    void rollbackOnly() {
        levels.getFirst().rollbackOnly = true;
    }

    void begin() {
        levels.push(new Level());
    }

    Level level() {
        return levels.getFirst();
    }

    /** Ends the innermost level; returns the hooks that must have run now. */
    List<String> end(boolean committed) {
        Level ended = levels.pop();
        if (!committed) {
            ended.undo.forEach(Runnable::run);
        }
        Level around = levels.peek();
        if (around == null) {
            When decided = committed ? When.COMMITTED : When.ROLLED_BACK;
            return ended.hooks.stream()
                    .filter(hook -> hook.when == decided || hook.when == When.DECIDED)
                    .map(Hook::name)
                    .toList();
        }
        for (Hook hook : ended.hooks) {
            if (committed) {
                around.hooks.add(hook);
            } else if (hook.when != When.COMMITTED) {
                around.hooks.add(new Hook(When.DECIDED, hook.name));
            }
        }
        if (committed) {
            // The last change must be undone first.
            ended.undo.descendingIterator().forEachRemaining(around.undo::push);
            around.saved.addAll(ended.saved);
        }
        return List.of();
    }

    void afterCommit(String hook) {
        level().hooks.add(new Hook(When.COMMITTED, hook));
    }

    void afterRollback(String hook) {
        level().hooks.add(new Hook(When.ROLLED_BACK, hook));
    }

    // ---- rows and instances

    private Map<String, Long> of(String connection) {
        return Objects.requireNonNull(rows.get(connection));
    }

    Map<String, Long> rows(String connection) {
        return of(connection);
    }

    void put(String connection, String row, @Nullable Long content) {
        Map<String, Long> all = of(connection);
        Long before = content == null ? all.remove(row) : all.put(row, content);
        undo(() -> {
            if (before == null) {
                all.remove(row);
            } else {
                all.put(row, before);
            }
        });
    }

    void saved(Live live, String connection, boolean stored) {
        String origin = live.origin;
        boolean storedBefore = live.stored;
        live.origin = connection;
        live.stored = stored;
        undo(() -> {
            live.origin = origin;
            live.stored = storedBefore;
        });
        if (!levels.isEmpty()) {
            level().saved.add(live);
        }
    }

    private void undo(Runnable undoing) {
        if (!levels.isEmpty()) {
            level().undo.push(undoing);
        }
    }

    /** An instance that the program holds, and what must be known of it. */
    static final class Live {
        final Object instance;
        final String row;

        @Nullable
        String origin;

        boolean stored;

        Live(Object instance, String row) {
            this.instance = instance;
            this.row = row;
        }
    }
}
