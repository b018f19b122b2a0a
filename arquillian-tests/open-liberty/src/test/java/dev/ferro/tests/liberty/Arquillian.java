package dev.ferro.tests.liberty;

import java.net.URI;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.ContainerContext;
import org.jboss.arquillian.core.spi.Manager;
import org.jboss.arquillian.core.spi.ManagerBuilder;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;
import org.jboss.shrinkwrap.api.Archive;

/**
 * The container of {@code arquillian.xml}, for tests that deploy when they want and come in over HTTP. For one thread.
 */
final class Arquillian implements AutoCloseable {

    private static final String EXTENSIONS = "org.jboss.arquillian.core.impl.loadable.LoadableExtensionLoader";

    private final Manager manager;
    private final DeployableContainer<?> container;

    private Arquillian(Manager manager, DeployableContainer<?> container) {
        this.manager = manager;
        this.container = container;
    }

    static Arquillian start() {
        Manager manager = ManagerBuilder.from().extension(extensions()).create();
        manager.start();
        manager.fire(new BeforeSuite());
        Container<?> container =
                manager.resolve(ContainerRegistry.class).getContainers().get(0);
        manager.getContext(ContainerContext.class).activate(container.getName());
        return new Arquillian(manager, container.getDeployableContainer());
    }

    private static Class<?> extensions() {
        try {
            return Class.forName(EXTENSIONS);
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** Returns where the server listens. */
    URI deploy(Archive<?> archive) throws DeploymentException {
        ProtocolMetaData found = container.deploy(archive);
        HTTPContext http = found.getContexts(HTTPContext.class).iterator().next();
        return URI.create("http://" + http.getHost() + ":" + http.getPort() + "/");
    }

    void undeploy(Archive<?> archive) throws DeploymentException {
        container.undeploy(archive);
    }

    @Override
    public void close() {
        manager.getContext(ContainerContext.class).deactivate();
        manager.fire(new AfterSuite());
        manager.shutdown();
    }
}
