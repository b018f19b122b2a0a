package dev.ferro.kit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is deployed. Two equal applications are the same: a container may keep what it has built.
 *
 * @param name also the name of the archive
 * @param packages of this kit whose classes it consists of, without those below
 * @param configuration becomes {@code META-INF/microprofile-config.properties}
 * @param shape where Ferro is
 */
public record Application(String name, List<String> packages, Map<String, String> configuration, Shape shape) {

    /** Where Ferro and the other libraries are. */
    public enum Shape {
        /** Beside the classes of the application: {@code WEB-INF/lib}, a class path. */
        WITHIN,
        /** In a place that the application shares with others: the {@code lib} of an EAR, a parent class loader. */
        SHARED
    }

    /** Takes copies. */
    public Application {
        packages = List.copyOf(packages);
        configuration = Map.copyOf(new TreeMap<>(configuration));
    }

    /** Returns the same with another setting. */
    Application with(String key, String value) {
        Map<String, String> more = new TreeMap<>(configuration);
        more.put(key, value);
        return new Application(name, packages, more, shape);
    }
}
