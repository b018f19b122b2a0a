package dev.ferro.cdi;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * An application in Weld SE with a class loader and a configuration of its own; nothing of it is left after
 * {@link #close()}.
 *
 * <pre>{@code
 * try (Application application = Application.with("ferro.url", database.url()).start(OrderService.class)) { … }
 * }</pre>
 */
final class Application implements AutoCloseable {

    private static final AtomicInteger STARTED = new AtomicInteger();

    private final WeldContainer container;
    private final Config config;

    private Application(WeldContainer container, Config config) {
        this.container = container;
        this.config = config;
    }

    static Builder unconfigured() {
        return new Builder(new TreeMap<>(), Optional.empty());
    }

    static Builder with(String key, String value) {
        return unconfigured().and(key, value);
    }

    static Builder with(ConfigSource source) {
        return new Builder(new TreeMap<>(), Optional.of(source));
    }

    <T> T get(Class<T> type, Annotation... qualifiers) {
        return select(type, qualifiers).get();
    }

    <T> Instance<T> select(Class<T> type, Annotation... qualifiers) {
        return container.select(type, qualifiers);
    }

    <T> T get(TypeLiteral<T> type, Annotation... qualifiers) {
        return container.select(type, qualifiers).get();
    }

    void fire(Object event) {
        container.event().fire(event);
    }

    @Override
    public void close() {
        container.close();
        ConfigProviderResolver.instance().releaseConfig(config);
    }

    record Builder(Map<String, String> settings, Optional<ConfigSource> source) {

        Builder and(String key, String value) {
            settings.put(key, value);
            return this;
        }

        /** Deploys the beans and starts; whatever goes wrong is thrown as the container throws it. */
        Application start(Class<?>... beans) {
            Config config = new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .withSources(source.orElseGet(() -> new PropertiesConfigSource(settings, "test", 100)))
                    .build();
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            ClassLoader own = new OwnLoader(before);
            ConfigProviderResolver.instance().registerConfig(config, own);
            thread.setContextClassLoader(own);
            try {
                Weld weld = new Weld("application-" + STARTED.incrementAndGet()).addBeanClasses(beans);
                return new Application(weld.initialize(), config);
            } catch (Throwable failed) {
                ConfigProviderResolver.instance().releaseConfig(config);
                throw failed;
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    /** Without the transaction manager's own part of CDI, which is on the class path only because the manager is. */
    private static final class OwnLoader extends ClassLoader {

        OwnLoader(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return Collections.enumeration(Collections.list(super.getResources(name)).stream()
                    .filter(resource -> !resource.toString().contains("/narayana-jta-"))
                    .toList());
        }
    }
}
