package dev.ferro.tests.weld.kit;

import dev.ferro.kit.Application;
import dev.ferro.kit.Application.Shape;
import dev.ferro.kit.Container;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The class loader of an application and the file with its configuration. */
record ClassPath(URLClassLoader loader, Path directory) implements AutoCloseable {

    private static final String CONFIGURATION = "META-INF/microprofile-config.properties";

    /** Arquillian's adapter would extend Weld once more. */
    private static final List<String> NOT_OF_THE_APPLICATION = List.of("arquillian", "shrinkwrap", "surefire");

    static ClassPath of(Application application) {
        try {
            Path directory = Files.createTempDirectory("ferro-kit-");
            Path file = directory.resolve(CONFIGURATION);
            Files.createDirectories(file.getParent());
            Files.writeString(file, properties(application.configuration()));
            return new ClassPath(loader(application.shape(), directory), directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static URLClassLoader loader(Shape shape, Path directory) throws MalformedURLException {
        ClassLoader jdk = ClassLoader.getPlatformClassLoader();
        Map<Boolean, List<Path>> parts = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> NOT_OF_THE_APPLICATION.stream()
                        .noneMatch(entry.getFileName().toString()::contains))
                .collect(Collectors.partitioningBy(ClassPath::isOfTheApplication));
        URL[] own = urls(parts.get(true), directory);
        URL[] libraries = urls(parts.get(false));
        return switch (shape) {
            case WITHIN -> new URLClassLoader(concat(own, libraries), jdk);
            case SHARED -> new URLClassLoader(own, new URLClassLoader(libraries, jdk));
        };
    }

    /** The kit, and this folder with the application's start. */
    private static boolean isOfTheApplication(Path entry) {
        return entry.equals(place(Container.class)) || entry.equals(place(ClassPath.class));
    }

    private static Path place(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static URL[] urls(List<Path> entries, Path... first) throws MalformedURLException {
        URL[] urls = new URL[first.length + entries.size()];
        int next = 0;
        for (Path entry : first) {
            urls[next++] = entry.toUri().toURL();
        }
        for (Path entry : entries) {
            urls[next++] = entry.toUri().toURL();
        }
        return urls;
    }

    private static URL[] concat(URL[] first, URL[] second) {
        URL[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static String properties(Map<String, String> configuration) {
        return configuration.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().replace("\\", "\\\\") + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        try {
            loader.close();
            Files.deleteIfExists(directory.resolve(CONFIGURATION));
            Files.deleteIfExists(directory.resolve("META-INF"));
            Files.deleteIfExists(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
