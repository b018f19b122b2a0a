package dev.ferro.internal.flyway;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Looks for a place where migrations should be; Flyway by itself would migrate nothing, and be content. */
final class MigrationLocation {

    private static final String FILES = "filesystem:";
    private static final String CLASSES = "classpath:";

    private MigrationLocation() {}

    /** What holds wildcards is left to Flyway. */
    static boolean isThere(String location, ClassLoader loader) {
        if (location.indexOf('*') >= 0 || location.indexOf('?') >= 0) {
            return true;
        }
        return location.startsWith(FILES)
                ? isDirectory(location.substring(FILES.length()))
                : loader.getResource(resource(location)) != null;
    }

    private static String resource(String location) {
        String path = location.startsWith(CLASSES) ? location.substring(CLASSES.length()) : location;
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static boolean isDirectory(String path) {
        try {
            return Files.isDirectory(Path.of(path));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }
}
