package dev.ferro.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is deployed. Two equal applications are the same: a container may keep what it has built.
 *
 * @param name also the name of the archive
 * @param packages of this kit whose classes it consists of, without those below
 * @param configuration becomes {@code META-INF/microprofile-config.properties}
 * @param shape where Ferro is
 */
public record Application(String name, List<String> packages, Map<String, String> configuration, Shape shape) {

    /** Where MicroProfile Config looks for the configuration of an application. */
    public static final String CONFIGURATION = "META-INF/microprofile-config.properties";

    /** The setting with the address of the data source that is not Ferro's; only applications that use one have it. */
    public static final String DATA_SOURCE_URL = "kit.data-source.url";

    /** The setting with the address of the persistence unit; only applications that have one have it. */
    public static final String UNIT_URL = "kit.unit.url";

    /** The setting with the package of its entities, for the container that knows them by that. */
    public static final String UNIT_PACKAGE = "kit.unit.package";

    /** Where Ferro and the other libraries are. */
    public enum Shape {
        /** Beside the classes of the application: {@code WEB-INF/lib}, a class path. */
        WITHIN,
        /** In a place that the application shares with others: the {@code lib} of an EAR, a parent class loader. */
        SHARED,
        /** As {@link #WITHIN}, but in another version, which has its own words for an unknown connection. */
        OTHER_VERSION,
        /** Nowhere: an application without it. */
        ABSENT
    }

    /** Takes copies. */
    public Application {
        packages = List.copyOf(packages);
        configuration = Map.copyOf(new TreeMap<>(configuration));
    }

    /**
     * Writes its classes, what is beside them, and its configuration into a directory.
     *
     * @return the directory
     * @throws IOException if that fails
     */
    public Path writeTo(Path directory) throws IOException {
        for (String name : packages) {
            ClassFiles.copy(Application.class, name, directory);
        }
        if (shape == Shape.OTHER_VERSION) {
            OtherVersion.writeTo(directory);
        }
        Path file = directory.resolve(CONFIGURATION);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, properties()).resolve("../..").normalize();
    }

    /** Returns whether it has a persistence unit. */
    public boolean hasPersistenceUnit() {
        return configuration.containsKey(UNIT_URL);
    }

    /** Returns the text of the file with its configuration. */
    public String properties() {
        return new TreeMap<>(configuration)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().replace("\\", "\\\\") + "\n")
                        .collect(Collectors.joining());
    }

    /** Returns the same in another shape. */
    Application in(Shape other) {
        return new Application(name + "-" + other.name().toLowerCase(Locale.ROOT), packages, configuration, other);
    }

    /** Returns the same with another setting. */
    public Application with(String key, String value) {
        Map<String, String> more = new TreeMap<>(configuration);
        more.put(key, value);
        return new Application(name, packages, more, shape);
    }
}
