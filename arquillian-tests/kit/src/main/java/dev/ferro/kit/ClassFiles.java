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

    private ClassFiles() {}

    /** Copies a package, without those below, from where a class is, jar or directory, into a directory. */
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
        Path directory = Files.createDirectories(target.resolve(name.replace('.', '/')));
        for (Path file : files(source)) {
            Files.copy(file, directory.resolve(file.getFileName().toString()));
        }
    }

    private static List<Path> files(Path directory) throws IOException {
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
