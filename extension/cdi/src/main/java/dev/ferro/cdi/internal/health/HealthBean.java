package dev.ferro.cdi.internal.health;

import jakarta.enterprise.inject.build.compatible.spi.MetaAnnotations;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;

/** Loaded only where MicroProfile Health is present. Stateless. */
final class HealthBean {

    /** Whoever has a name is not removed by Quarkus, although no injection point may ask for it. */
    private static final String NAME = "ferroConnectionsCheck";

    private HealthBean() {}

    /** Quarkus knows the qualifiers that its index holds, and the API of Health is in it only together with its extension. */
    static void addTo(MetaAnnotations annotations) {
        annotations.addQualifier(Readiness.class);
    }

    static void addTo(SyntheticComponents components) {
        components
                .addBean(ConnectionsCheck.class)
                .type(ConnectionsCheck.class)
                .type(HealthCheck.class)
                .qualifier(Readiness.class)
                .scope(Singleton.class)
                .name(NAME)
                .createWith(ConnectionsCheckCreator.class);
    }
}
