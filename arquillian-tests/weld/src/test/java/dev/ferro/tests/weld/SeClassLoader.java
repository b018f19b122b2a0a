package dev.ferro.tests.weld;

import jakarta.enterprise.inject.spi.Extension;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * The class path of an application in Weld SE. Arquillian's adapter for embedded Weld stands on that of the tests, and it
 * runs build compatible extensions, which Weld SE does itself: each would run twice.
 */
final class SeClassLoader extends ClassLoader {

    private static final String EXTENSIONS = "META-INF/services/" + Extension.class.getName();

    SeClassLoader(ClassLoader parent) {
        super(parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> all = Collections.list(super.getResources(name));
        if (name.equals(EXTENSIONS)) {
            all.removeIf(url -> url.toString().contains("arquillian-weld-embedded"));
        }
        return Collections.enumeration(all);
    }
}
