package dev.ferro.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.bootstrap.app.CuratedApplication;
import io.quarkus.bootstrap.app.QuarkusBootstrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Quarkus says at build time about an application with transactional methods that cannot be. */
@Tag("R14")
@Tag("R12a")
class RefusedBuildTest {

    private static final Pattern FAULT =
            Pattern.compile("(?m)^ *(FERRO\\d{4}: (?:no connection named '\\w+' for )?\\w+\\.\\w+)");
    private static final String CLASSES = "dev/ferro/quarkus/refused";

    @TempDir
    Path application;

    @Test
    void faults_ofAnApplication_failItsBuildTogether() throws Exception {
        makeApplication();

        try (CuratedApplication curated = QuarkusBootstrap.builder()
                .setApplicationRoot(application)
                .setProjectRoot(Path.of("").toAbsolutePath())
                .setTargetDirectory(application)
                .setMode(QuarkusBootstrap.Mode.TEST)
                .setTest(true)
                .setIsolateDeployment(true)
                .build()
                .bootstrap()) {
            Throwable failure = catchThrowable(() -> curated.createAugmentor().createInitialRuntimeApplication());

            assertThat(faults(failure))
                    .containsExactlyInAnyOrder(
                            "FERRO0012: no connection named 'ap' for OrderService.sync",
                            "FERRO0082: Deferring.flow",
                            "FERRO0082: Deferring.inherited",
                            "FERRO0082: Deferring.intStream",
                            "FERRO0082: Deferring.multi",
                            "FERRO0082: Deferring.overridden",
                            "FERRO0082: Deferring.ownFuture",
                            "FERRO0082: Deferring.scheduledFuture",
                            "FERRO0082: Deferring.uni",
                            "FERRO0083: OrderService.shared");
        }
    }

    private static List<String> faults(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause ->
                        FAULT.matcher(String.valueOf(cause.getMessage())).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private void makeApplication() throws IOException {
        Files.writeString(
                application.resolve("application.properties"),
                "ferro.connections.app.url=sqlite::memory:\nferro.connections.service.url=sqlite::memory:\n");
        Path target = Files.createDirectories(application.resolve(CLASSES));
        try (Stream<Path> files = Files.list(classes().resolve(CLASSES))) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }

    private static Path classes() {
        return Path.of("target", "test-classes").toAbsolutePath();
    }
}
