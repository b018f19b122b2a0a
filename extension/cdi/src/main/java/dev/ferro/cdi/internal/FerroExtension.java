package dev.ferro.cdi.internal;

import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.ObserverInfo;
import jakarta.enterprise.inject.build.compatible.spi.Registration;
import jakarta.enterprise.inject.build.compatible.spi.Synthesis;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.inject.build.compatible.spi.Types;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Collects what injection points and transactional methods ask for, registers a bean for every configured name, and
 * reports everything that does not fit in one error, and warns of what runs but not as meant. Called by the container, in one thread.
 */
public final class FerroExtension implements BuildCompatibleExtension {

    private final Requests requests = new Requests();
    private final TransactionalBeans transactional = new TransactionalBeans();
    private final JakartaTransactions jakarta = new JakartaTransactions();

    /** For the container. */
    public FerroExtension() {}

    /**
     * Called for every bean.
     *
     * @param bean of the application or a library
     */
    @Registration(types = Object.class)
    public void collect(BeanInfo bean) {
        if (requests.add(bean) && bean.isClassBean()) {
            jakarta.add(bean.declaringClass());
        }
        transactional.add(bean);
    }

    /**
     * Called for every observer.
     *
     * @param observer of the application or a library
     */
    @Registration(types = Object.class)
    public void collect(ObserverInfo observer) {
        if (requests.add(observer)) {
            jakarta.add(observer.declaringClass());
        }
    }

    /**
     * Called once, when all beans are known.
     *
     * @param components takes our beans
     * @param types names types
     * @param messages takes the error and the warnings
     */
    @Synthesis
    public void register(SyntheticComponents components, Types types, Messages messages) {
        Wiring wiring = WiringReader.read(ConfigProvider.getConfig(), types, requests.list(), transactional);
        new Beans(components, types).add(wiring);
        // Every container logs them, so that we need not.
        jakarta.warnings().forEach(messages::warn);
        wiring.error().ifPresent(messages::error);
    }
}
