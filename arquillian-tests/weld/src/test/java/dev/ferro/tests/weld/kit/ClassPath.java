package dev.ferro.tests.weld.kit;

import dev.ferro.Ferro;
import dev.ferro.cdi.Using;
import dev.ferro.config.FerroConfig;
import dev.ferro.interceptors.Transactional;
import dev.ferro.kit.Application;
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
import java.util.stream.Stream;

/** The class loader of an application. */
record ClassPath(URLClassLoader loader) implements AutoCloseable {

    /** Arquillian's adapter would extend Weld once more. */
    private static final List<String> NOT_OF_AN_APPLICATION = List.of("arquillian", "shrinkwrap", "surefire");

    static ClassPath of(Application application) {
        try {
            Path root = Files.createDirectories(Path.of("target", "kit").toAbsolutePath());
            Path classes = application.writeTo(Files.createTempDirectory(root, application.name() + "-"));
            return new ClassPath(loader(application, classes));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static URLClassLoader loader(Application application, Path classes) {
        ClassLoader jdk = ClassLoader.getPlatformClassLoader();
        // Beside its classes, this folder with the start of an application.
        List<Path> own = List.of(classes, place(ClassPath.class));
        Stream<Path> libraries = libraries().filter(entry -> application.hasPersistenceUnit() || !isProvider(entry));
        return switch (application.shape()) {
            case ABSENT ->
                new URLClassLoader(urls(Stream.concat(own.stream(), libraries.filter(ClassPath::isNotFerro))), jdk);
            case WITHIN, OTHER_VERSION -> new URLClassLoader(urls(Stream.concat(own.stream(), libraries)), jdk);
            case SHARED -> new URLClassLoader(urls(own.stream()), new URLClassLoader(urls(libraries), jdk));
        };
    }

    private static Stream<Path> libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> !entry.equals(place(Container.class)) && !entry.equals(place(ClassPath.class)))
                .filter(entry -> NOT_OF_AN_APPLICATION.stream()
                        .noneMatch(entry.getFileName().toString()::contains));
    }

    private static boolean isNotFerro(Path entry) {
        return Stream.of(Ferro.class, FerroConfig.class, Transactional.class, Using.class)
                .noneMatch(type -> entry.equals(place(type)));
    }

    private static boolean isProvider(Path entry) {
        return entry.getFileName().toString().startsWith("hibernate-core");
    }

    private static Path place(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static URL[] urls(Stream<Path> entries) {
        return entries.map(ClassPath::url).toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
