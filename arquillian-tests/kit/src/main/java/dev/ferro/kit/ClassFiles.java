package dev.ferro.kit;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Classes of this JVM as files. */
final class ClassFiles {

    private static final String META_INF = "META-INF";

    private ClassFiles() {}

    /**
     * Copies a package, without those below, from where a class is, jar or directory, into a directory. What it has in a
     * {@code META-INF} of its own goes to that of the directory.
     */
    static void copy(Class<?> from, String name, Path target) throws IOException {
        URI place = place(from);
        if (place.getPath().endsWith(".jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place), Map.of())) {
                copy(jar.getPath("/"), name, target);
            }
        } else {
            copy(Path.of(place), name, target);
        }
    }

    private static void copy(Path root, String name, Path target) throws IOException {
        Path source = root.resolve(name.replace('.', '/'));
        copyFiles(source, target.resolve(name.replace('.', '/')));
        if (Files.isDirectory(source.resolve(META_INF))) {
            copyFiles(source.resolve(META_INF), target.resolve(META_INF));
        }
    }

    private static void copyFiles(Path source, Path target) throws IOException {
        Files.createDirectories(target);
        for (Path file : in(source)) {
            Files.copy(file, target.resolve(file.getFileName().toString()));
        }
    }

    /** Returns the files of a directory, without those below. */
    static List<Path> in(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static URI place(Class<?> type) {
        try {
            return type.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
