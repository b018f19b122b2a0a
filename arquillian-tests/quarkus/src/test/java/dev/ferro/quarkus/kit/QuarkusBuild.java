package dev.ferro.quarkus.kit;

import dev.ferro.kit.Application;
import io.quarkus.bootstrap.app.AugmentResult;
import io.quarkus.bootstrap.app.CuratedApplication;
import io.quarkus.bootstrap.app.QuarkusBootstrap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Builds an application as the Maven plugin of Quarkus does, with the dependencies of this module. */
final class QuarkusBuild {

    private static final String FERRO =
            "dev.ferro:ferro-cdi,dev.ferro:ferro-core,dev.ferro:ferro-config-source,dev.ferro:ferro-interceptors";

    private QuarkusBuild() {}

    /** Returns the jar to start. */
    static Path of(Application application) throws Exception {
        Path module = Path.of("").toAbsolutePath();
        Path root = Files.createTempDirectory(
                Files.createDirectories(module.resolve("target/kit")), application.name() + "-");
        Path classes = PersistenceUnit.configured(application).writeTo(root.resolve("classes"));
        try (CuratedApplication curated = QuarkusBootstrap.builder()
                .setApplicationRoot(classes)
                .setProjectRoot(module)
                .setTargetDirectory(Files.createDirectories(root.resolve("target")))
                .setBaseName(application.name())
                .setBuildSystemProperties(properties(application))
                .setForcedDependencies(PersistenceUnit.extensions(application))
                .setLocalProjectDiscovery(true)
                .setMode(QuarkusBootstrap.Mode.PROD)
                .setIsolateDeployment(true)
                .build()
                .bootstrap()) {
            AugmentResult result = curated.createAugmentor().createProductionApplication();
            return result.getJar().getPath();
        }
    }

    /** What several applications share is, with Quarkus, one jar with everything in it. */
    private static Properties properties(Application application) {
        Properties properties = new Properties();
        properties.setProperty(
                "quarkus.package.jar.type",
                switch (application.shape()) {
                    case WITHIN, OTHER_VERSION, ABSENT -> "fast-jar";
                    case SHARED -> "uber-jar";
                });
        if (application.shape() == Application.Shape.ABSENT) {
            properties.setProperty("quarkus.class-loading.removed-artifacts", FERRO);
        }
        return properties;
    }
}
