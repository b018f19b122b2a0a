package dev.ferro.kit.door;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds scenarios in the classes that hold them, and runs them. */
public final class ScenarioMethods {

    private ScenarioMethods() {}

    /** Returns the ids of all scenarios in those classes, sorted. */
    public static List<String> ids(Collection<? extends Class<?>> groups) {
        return groups.stream()
                .flatMap(ScenarioMethods::of)
                .map(ScenarioMethods::id)
                .sorted()
                .toList();
    }

    /**
     * Runs one scenario.
     *
     * @param beans gives the bean of a class
     * @throws NoSuchElementException if none of the classes has the scenario
     * @throws Throwable what the scenario fails with
     */
    public static <G> void run(String id, Collection<Class<? extends G>> groups, Function<Class<? extends G>, G> beans)
            throws Throwable {
        for (Class<? extends G> group : groups) {
            List<Method> found =
                    of(group).filter(method -> id(method).equals(id)).toList();
            if (!found.isEmpty()) {
                run(found.get(0), beans.apply(group));
                return;
            }
        }
        throw new NoSuchElementException("no scenario has the id " + id);
    }

    private static void run(Method scenario, Object bean) throws Throwable {
        try {
            scenario.setAccessible(true);
            scenario.invoke(bean);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static Stream<Method> of(Class<?> group) {
        return Arrays.stream(group.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Scenario.class));
    }

    private static String id(Method scenario) {
        return scenario.getAnnotation(Scenario.class).value();
    }
}
