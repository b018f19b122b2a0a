package dev.ferro.kit.arquillian;

import java.net.URI;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.context.ContainerContext;
import org.jboss.arquillian.core.spi.Manager;
import org.jboss.arquillian.core.spi.ManagerBuilder;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;
import org.jboss.shrinkwrap.api.Archive;

/** The server of {@code arquillian.xml}, for whoever deploys when he wants and comes in over HTTP. For one thread. */
final class ArquillianServer implements AutoCloseable {

    private static final String EXTENSIONS = "org.jboss.arquillian.core.impl.loadable.LoadableExtensionLoader";

    private final Manager manager;
    private final DeployableContainer<?> container;

    private ArquillianServer(Manager manager, DeployableContainer<?> container) {
        this.manager = manager;
        this.container = container;
    }

    static ArquillianServer start() {
        Manager manager = ManagerBuilder.from().extension(extensions()).create();
        manager.start();
        manager.fire(new BeforeSuite());
        Container<?> container =
                manager.resolve(ContainerRegistry.class).getContainers().get(0);
        manager.getContext(ContainerContext.class).activate(container.getName());
        return new ArquillianServer(manager, container.getDeployableContainer());
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
        HTTPContext http = container
                .deploy(archive)
                .getContexts(HTTPContext.class)
                .iterator()
                .next();
        return URI.create("http://" + http.getHost() + ":" + http.getPort() + "/");
    }

    void undeploy(Archive<?> archive) {
        try {
            container.undeploy(archive);
        } catch (DeploymentException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        manager.getContext(ContainerContext.class).deactivate();
        manager.fire(new AfterSuite());
        manager.shutdown();
    }
}
