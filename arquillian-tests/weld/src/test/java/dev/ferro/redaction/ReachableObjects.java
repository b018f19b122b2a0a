package dev.ferro.redaction;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes down {@code toString} of everything that can be reached by reflection, static fields of Ferro and its pool
 * included. Characters in a {@code char[]} are no finding: that is how a secret has to be kept. Not thread-safe.
 */
final class ReachableObjects implements AutoCloseable {

    private static final int MOST = 50_000;

    /** Not data: what they lead to is the whole JVM. */
    private static final List<Class<?>> BORDER = List.of(
            Class.class,
            ClassLoader.class,
            Thread.class,
            ThreadGroup.class,
            Module.class,
            Member.class,
            java.util.logging.Logger.class,
            org.jboss.logging.Logger.class,
            org.slf4j.Logger.class);

    private final PrintStream everything;
    private final PrintStream statements;
    private final Set<String> written = new HashSet<>();
    private final Map<Class<?>, List<Field>> fields = new HashMap<>();

    ReachableObjects(Path directory) throws IOException {
        everything = Recorder.print(directory.resolve("reachable.log"));
        statements = Recorder.print(directory.resolve(Exempt.HELD_STATEMENTS));
    }

    /** Walks over everything that the roots lead to. */
    void walk(Object... roots) {
        new Walk().from(roots);
    }

    @Override
    public void close() {
        everything.close();
        statements.close();
    }

    private void write(String owner, Object object) {
        String text;
        try {
            text = String.valueOf(object);
        } catch (RuntimeException failed) {
            text = failed.toString();
        }
        String line = owner + " -> " + object.getClass().getName() + ": " + text;
        if (written.add(line)) {
            boolean held = Exempt.holdsStatements(owner)
                    || Exempt.holdsStatements(object.getClass().getName());
            (held ? statements : everything).println(line);
        }
    }

    private List<Field> fields(Class<?> type) {
        return fields.computeIfAbsent(type, ReachableObjects::accessible);
    }

    private static List<Field> accessible(Class<?> type) {
        List<Field> accessible = new ArrayList<>();
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            boolean ours = declaring.getName().startsWith("dev.ferro.")
                    || declaring.getName().startsWith("io.agroal.");
            for (Field field : declaring.getDeclaredFields()) {
                boolean wanted = ours || !Modifier.isStatic(field.getModifiers());
                if (wanted && !field.getType().isPrimitive() && field.trySetAccessible()) {
                    accessible.add(field);
                }
            }
        }
        return accessible;
    }

    /** Where a walk has been, and where it has still to go. */
    private final class Walk {
        private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Deque<Found> left = new ArrayDeque<>();

        private record Found(String owner, Object object) {}

        void from(Object... roots) {
            for (Object root : roots) {
                find("root", root);
            }
            while (!left.isEmpty() && seen.size() < MOST) {
                Found next = left.remove();
                visit(next.owner(), next.object());
            }
        }

        private void find(String owner, @Nullable Object object) {
            if (object != null && BORDER.stream().noneMatch(type -> type.isInstance(object)) && seen.add(object)) {
                left.add(new Found(owner, object));
            }
        }

        private void visit(String owner, Object object) {
            if (object instanceof Object[] array) {
                findAll(owner, array);
            } else if (object instanceof Map<?, ?> map && isJdk(object.getClass())) {
                findAll(owner, map.keySet().toArray());
                findAll(owner, map.values().toArray());
            } else if (object instanceof Collection<?> collection && isJdk(object.getClass())) {
                findAll(owner, collection.toArray());
            } else if (object instanceof Optional<?> optional) {
                find(owner, optional.orElse(null));
            } else if (object instanceof AtomicReference<?> reference) {
                find(owner, reference.get());
            } else if (object instanceof WeakReference<?> && isOurs(object.getClass())) {
                // To an instance that the application holds: Ferro only knows where it came from (R19).
                return;
            } else if (object instanceof WeakReference<?> || object instanceof SoftReference<?>) {
                find(owner, ((Reference<?>) object).get());
            } else if (!object.getClass().isArray()) {
                write(owner, object);
                visitFields(owner, object);
            }
        }

        private boolean isOurs(Class<?> type) {
            return type.getName().startsWith("dev.ferro.internal.");
        }

        /** Whose collections certainly know {@code toArray}, and whose fields say nothing about their owner. */
        private boolean isJdk(Class<?> type) {
            return type.getName().startsWith("java.");
        }

        private String name(Field field) {
            return field.getDeclaringClass().getName() + "." + field.getName();
        }

        private void findAll(String owner, Object[] objects) {
            for (Object each : objects) {
                find(owner, each);
            }
        }

        private void visitFields(String owner, Object object) {
            for (Field field : fields(object.getClass())) {
                try {
                    find(isJdk(field.getDeclaringClass()) ? owner : name(field), field.get(object));
                } catch (IllegalAccessException impossible) {
                    throw new AssertionError(impossible);
                }
            }
        }
    }
}
