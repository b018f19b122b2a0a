package dev.ferro.cdi.internal.health;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Discovery;
import jakarta.enterprise.inject.build.compatible.spi.MetaAnnotations;
import jakarta.enterprise.inject.build.compatible.spi.Synthesis;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;

/** Registers the readiness check where MicroProfile Health is present. Called by the container, in one thread. */
public final class HealthExtension implements BuildCompatibleExtension {

    private static final String API = "org.eclipse.microprofile.health.HealthCheck";

    /** For the container. */
    public HealthExtension() {}

    /**
     * Called once, before there are beans.
     *
     * @param annotations takes the qualifier of our bean
     */
    @Discovery
    public void discover(MetaAnnotations annotations) {
        if (isPresent()) {
            HealthBean.addTo(annotations);
        }
    }

    /**
     * Called once, when all beans are known.
     *
     * @param components takes our bean
     */
    @Synthesis
    public void register(SyntheticComponents components) {
        if (isPresent()) {
            HealthBean.addTo(components);
        }
    }

    /** Asked of our own class loader, because it is there that our check must find the API. */
    private static boolean isPresent() {
        try {
            Class.forName(API, false, HealthExtension.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
