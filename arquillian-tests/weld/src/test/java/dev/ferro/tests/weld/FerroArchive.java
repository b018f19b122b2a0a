package dev.ferro.tests.weld;

import dev.ferro.cdi.Using;
import java.io.File;
import java.net.URISyntaxException;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/** ferro-cdi as the library of a deployment; embedded Weld looks for beans in nothing but the deployment. */
final class FerroArchive {

    private FerroArchive() {}

    static JavaArchive ofTheClassPath() throws URISyntaxException {
        File place = new File(
                Using.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        JavaArchive archive = ShrinkWrap.create(JavaArchive.class, "ferro-cdi.jar");
        return place.isDirectory()
                ? archive.as(ExplodedImporter.class).importDirectory(place).as(JavaArchive.class)
                : archive.as(ZipImporter.class).importFrom(place).as(JavaArchive.class);
    }
}
