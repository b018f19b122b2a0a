package dev.ferro.kit.arquillian;

import dev.ferro.kit.Application;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Applications as archives. */
final class Archives {

    /** Set by the POM of a runner: what an application takes along, as a class path. */
    private static final String LIBRARIES = "application.libraries";

    private Archives() {}

    static Archive<?> of(Application application) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, application.name() + ".war")
                .merge(classes(application), "WEB-INF/classes")
                .setWebXML(new StringAsset(WebXml.of(application)));
        return switch (application.shape()) {
            case ABSENT -> war;
            case WITHIN, OTHER_VERSION -> war.addAsLibraries(libraries());
            case SHARED ->
                ShrinkWrap.create(EnterpriseArchive.class, application.name() + ".ear")
                        .addAsModule(war)
                        .addAsLibraries(libraries())
                        .addAsLibrary(configuration(application));
        };
    }

    private static GenericArchive classes(Application application) {
        try {
            Path root = Files.createDirectories(Path.of("target", "kit").toAbsolutePath());
            Path directory = application.writeTo(Files.createTempDirectory(root, application.name() + "-"));
            return ShrinkWrap.create(ExplodedImporter.class, "classes.jar")
                    .importDirectory(directory.toFile())
                    .as(GenericArchive.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where all modules see it: WildFly starts CDI for an EAR as a whole, and asks for the configuration of that. */
    private static JavaArchive configuration(Application application) {
        return ShrinkWrap.create(JavaArchive.class, "configuration.jar")
                .addAsResource(new StringAsset(application.properties()), Application.CONFIGURATION);
    }

    private static List<JavaArchive> libraries() {
        return Stream.of(System.getProperty(LIBRARIES).split(File.pathSeparator))
                .map(File::new)
                .map(Archives::library)
                .toList();
    }

    private static JavaArchive library(File place) {
        if (place.isFile()) {
            return ShrinkWrap.create(ZipImporter.class, place.getName())
                    .importFrom(place)
                    .as(JavaArchive.class);
        }
        // A module of this build that is not packaged yet: its target/classes.
        String name = place.getParentFile().getParentFile().getName() + "-classes.jar";
        return ShrinkWrap.create(ExplodedImporter.class, name)
                .importDirectory(place)
                .as(JavaArchive.class);
    }
}
