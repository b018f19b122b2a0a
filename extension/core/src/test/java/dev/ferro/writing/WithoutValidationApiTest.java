package dev.ferro.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application without Jakarta Validation does not notice that Ferro knows it. */
@Tag("Q1")
class WithoutValidationApiTest {

    @TempDir
    Path directory;

    @Test
    void withoutTheApi_insert_works() throws Exception {
        assertThat(inserted("jakarta.validation-api", "hibernate-validator", "expressly"))
                .isEqualTo(1L);
    }

    @Test
    void withoutAProvider_insert_works() throws Exception {
        assertThat(inserted("hibernate-validator", "expressly")).isEqualTo(1L);
    }

    private Object inserted(String... absent) throws Exception {
        URL[] classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Stream.of(absent).noneMatch(entry::contains))
                .map(WithoutValidationApiTest::url)
                .toArray(URL[]::new);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader own = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(own);
            return own.loadClass(SmallApplication.class.getName())
                    .getMethod("run", Path.class)
                    .invoke(null, directory);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
