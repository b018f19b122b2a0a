package dev.ferro.tests.weld;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/** Configuration in system properties, which are cleared at the end. For one test at a time. */
final class Settings implements AutoCloseable {

    private final List<String> keys = new ArrayList<>();

    Settings set(String key, String value) {
        System.setProperty(key, value);
        keys.add(key);
        return this;
    }

    @Override
    public void close() {
        keys.forEach(System::clearProperty);
        // It remembers the names that it has seen.
        ConfigProviderResolver.instance().releaseConfig(ConfigProvider.getConfig());
    }
}
