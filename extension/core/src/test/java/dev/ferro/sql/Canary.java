package dev.ferro.sql;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that can be read out of an exception: texts, causes, suppressed ones, and what public getters give. */
final class Canary {

    private static final Set<String> NOT_CALLED = Set.of(
            "notify",
            "notifyAll",
            "wait",
            "hashCode",
            "fillInStackTrace",
            "getClass",
            "iterator",
            "spliterator",
            "clone");

    private Canary() {}

    /** All texts in reach of an exception. */
    static List<String> textsOf(Throwable thrown) {
        List<String> texts = new ArrayList<>();
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        texts.add(trace.toString());
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> todo = new ArrayDeque<>(List.of(thrown));
        while (!todo.isEmpty()) {
            Object next = todo.pop();
            if (seen.add(next)) {
                texts.add(String.valueOf(next));
                if (isOpened(next)) {
                    results(next).forEach(todo::push);
                }
            }
        }
        return texts;
    }

    private static boolean isOpened(Object object) {
        String name = object.getClass().getName();
        return object instanceof Throwable
                || name.startsWith("dev.ferro.")
                || name.startsWith("org.postgresql.")
                || name.startsWith("org.sqlite.");
    }

    private static List<Object> results(Object object) {
        List<Object> results = new ArrayList<>();
        for (Method method : object.getClass().getMethods()) {
            if (method.getParameterCount() == 0
                    && method.getReturnType() != void.class
                    && !Modifier.isStatic(method.getModifiers())
                    && !NOT_CALLED.contains(method.getName())) {
                add(results, call(object, method));
            }
        }
        return results;
    }

    private static Object call(Object object, Method method) {
        try {
            method.setAccessible(true);
            return method.invoke(object);
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return null;
        }
    }

    private static void add(List<Object> results, Object result) {
        if (result instanceof Optional<?> optional) {
            optional.ifPresent(results::add);
        } else if (result instanceof Object[] array) {
            results.addAll(List.of(array));
        } else if (result != null) {
            results.add(result);
        }
    }
}
