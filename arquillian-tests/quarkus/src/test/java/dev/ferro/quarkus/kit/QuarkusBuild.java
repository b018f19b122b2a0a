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

    /** By which Quarkus finds Ferro; without them its jars do nothing. */
    private static final String SERVICES =
            "META-INF/services/jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension,"
                    + "META-INF/services/org.eclipse.microprofile.context.spi.ThreadContextProvider";

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
            properties.setProperty("quarkus.class-loading.removed-resources.\"dev.ferro:ferro-cdi\"", SERVICES);
        }
        return properties;
    }
}
