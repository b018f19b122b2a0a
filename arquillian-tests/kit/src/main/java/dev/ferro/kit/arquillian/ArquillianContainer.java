package dev.ferro.kit.arquillian;

import dev.ferro.kit.Application;
import dev.ferro.kit.Container;
import dev.ferro.kit.Deployed;
import dev.ferro.kit.RefusedException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.shrinkwrap.api.Archive;
import org.jspecify.annotations.Nullable;

/**
 * A runtime behind Arquillian. Its one server is started for the first application, and stopped by
 * {@link ArquillianSession}. For one thread.
 */
public abstract class ArquillianContainer implements Container {

    private static @Nullable ArquillianServer server;

    /** For subclasses. */
    protected ArquillianContainer() {}

    /** Sets the system properties that {@code arquillian.xml} refers to; called once, before the server is started. */
    protected abstract void configure();

    /** Returns the process of the server, which runs. */
    protected abstract long pid();

    /** Returns whether what was refused has to be undeployed all the same. */
    protected abstract boolean keepsWhatItRefuses();

    /**
     * Returns what the server says about how long it took to start an application.
     *
     * @param said its log since it was told to do so
     */
    protected abstract Duration startUp(String said);

    @Override
    public Duration startUp(Application application) throws RefusedException {
        // A server that is started begins its log anew.
        start();
        int before = log().length();
        deploy(application).close();
        return startUp(log().substring(before));
    }

    @Override
    public String dataSource() {
        return WebXml.DATA_SOURCE;
    }

    @Override
    public Deployed deploy(Application application) throws RefusedException {
        ArquillianServer started = start();
        Archive<?> archive = Archives.of(application);
        int before = log().length();
        try {
            return new ArquillianDeployed(
                    started, archive, started.deploy(archive).resolve(application.name() + "/"), pid());
        } catch (DeploymentException refused) {
            if (keepsWhatItRefuses()) {
                started.undeploy(archive);
            }
            throw new RefusedException(
                    refused.getMessage() + System.lineSeparator() + log().substring(before), refused);
        }
    }

    private ArquillianServer start() {
        if (server == null) {
            configure();
            server = ArquillianServer.start();
        }
        return server;
    }

    static void stop() {
        Optional.ofNullable(server).ifPresent(ArquillianServer::close);
        server = null;
    }
}
