package dev.ferro.docs;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** The connections of {@link Shop} in Weld SE, with a configuration and a class loader of its own. */
record Bookshop(WeldContainer container, Config config) implements AutoCloseable {

    static Bookshop open(Path directory, Class<?>... beans) {
        String url = "sqlite:" + directory.resolve("bookshop.db");
        Map<String, String> settings = Map.of(
                "ferro.connections.app.url",
                url,
                "ferro.connections.app.default",
                "true",
                "ferro.connections.app.read-only",
                "true",
                "ferro.connections.service.url",
                url,
                "ferro.connections.service.schema-generation",
                "create",
                "ferro.entities",
                Book.class.getName());
        Config config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(settings, "bookshop", 100))
                .build();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader own = new ClassLoader(before) {};
        ConfigProviderResolver.instance().registerConfig(config, own);
        thread.setContextClassLoader(own);
        try {
            return new Bookshop(
                    new Weld("bookshop-" + directory.getFileName())
                            .addBeanClasses(beans)
                            .initialize(),
                    config);
        } catch (Throwable failed) {
            ConfigProviderResolver.instance().releaseConfig(config);
            throw failed;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    <T> T get(Class<T> bean) {
        return container.select(bean).get();
    }

    @Override
    public void close() {
        container.close();
        ConfigProviderResolver.instance().releaseConfig(config);
    }
}
