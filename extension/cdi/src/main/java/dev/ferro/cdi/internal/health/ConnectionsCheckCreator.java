package dev.ferro.cdi.internal.health;

import dev.ferro.cdi.internal.FerroLifecycle;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;

/** Creates the readiness check. Stateless. */
public final class ConnectionsCheckCreator implements SyntheticBeanCreator<ConnectionsCheck> {

    /** For the container. */
    public ConnectionsCheckCreator() {}

    @Override
    public ConnectionsCheck create(Instance<Object> lookup, Parameters parameters) {
        return new ConnectionsCheck(
                lookup.select(FerroLifecycle.class).get().ferro().connections());
    }
}
