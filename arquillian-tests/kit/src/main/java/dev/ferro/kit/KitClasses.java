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

/** The classes of this kit as files. */
final class KitClasses {

    private KitClasses() {}

    /** Copies a package, without those below, into a directory. */
    static void copy(String name, Path target) throws IOException {
        URI place = place();
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

    private static URI place() {
        try {
            return KitClasses.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
