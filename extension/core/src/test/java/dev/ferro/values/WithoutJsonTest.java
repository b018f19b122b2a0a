package dev.ferro.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application that brings no JSON-B, or its API only: everything works but objects as JSON, which say what to add. */
@Tag("Q1")
class WithoutJsonTest {

    @Entity
    record Text(
            @Id int id, @Column(columnDefinition = "jsonb") String json) {}

    @Entity
    record Mapped(
            @Id int id, @Column(columnDefinition = "jsonb") Map<String, String> json) {}

    /** Runs in the class loader without JSON-B. */
    public static final class Opening implements Callable<Void> {

        @Override
        public Void call() {
            dev.ferro.Ferro.builder().entities(Text.class).build().close();
            dev.ferro.Ferro.builder().entities(Mapped.class).build().close();
            return null;
        }
    }

    /** Defines the classes of Ferro, and of the API where it is to be there, anew, and hides some. */
    private static final class Hiding extends ClassLoader {

        private final String hidden;

        Hiding(String hidden) {
            super(WithoutJsonTest.class.getClassLoader());
            this.hidden = hidden;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(hidden)) {
                throw new ClassNotFoundException(name);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                boolean own = Stream.of("dev.ferro.", "jakarta.json.bind.").anyMatch(name::startsWith);
                return own ? defined(name) : super.loadClass(name, resolve);
            }
        }

        private Class<?> defined(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jakarta.json.bind.", "org.eclipse.yasson."})
    void objectAsJson_withoutJsonB_isRefusedWithTheDependencyToAdd(String hidden) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader without = new Hiding(hidden);
        thread.setContextClassLoader(without);
        try {
            Object opening =
                    without.loadClass(Opening.class.getName()).getConstructor().newInstance();

            Throwable refused = catchThrowable(((Callable<?>) opening)::call);

            assertThat(refused.getClass().getName()).isEqualTo("dev.ferro.EntityMappingException");
            assertThat(refused)
                    .hasMessageContainingAll(
                            "FERRO0031",
                            "WithoutJsonTest$Mapped",
                            "json: ",
                            "jakarta.json.bind:jakarta.json.bind-api",
                            "org.eclipse:yasson");
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
