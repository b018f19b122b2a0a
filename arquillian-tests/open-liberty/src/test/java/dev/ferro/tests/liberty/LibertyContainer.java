package dev.ferro.tests.liberty;

import dev.ferro.kit.Application;
import dev.ferro.kit.Container;
import dev.ferro.kit.Deployed;
import dev.ferro.kit.RefusedException;
import java.net.URI;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.shrinkwrap.api.Archive;

/** Open Liberty, through Arquillian. */
public final class LibertyContainer implements Container {

    @Override
    public String name() {
        return "Open Liberty " + System.getProperty("liberty.name");
    }

    @Override
    public boolean interceptsSelfInvocation() {
        return false;
    }

    @Override
    public String log() {
        return LibertyServer.log();
    }

    @Override
    public Deployed deploy(Application application) throws RefusedException {
        Arquillian server = LibertyServer.start();
        Archive<?> archive = Archives.of(application);
        int before = log().length();
        try {
            return new Running(server, archive, server.deploy(archive).resolve(application.name() + "/"));
        } catch (DeploymentException refused) {
            String said = refused.getMessage() + System.lineSeparator() + log().substring(before);
            undeploy(server, archive);
            throw new RefusedException(said, refused);
        }
    }

    private static void undeploy(Arquillian server, Archive<?> archive) {
        try {
            server.undeploy(archive);
        } catch (DeploymentException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static final class Running implements Deployed {

        private final Arquillian server;
        private final Archive<?> archive;
        private final URI address;
        private boolean closed;

        Running(Arquillian server, Archive<?> archive, URI address) {
            this.server = server;
            this.archive = archive;
            this.address = address;
        }

        @Override
        public URI address() {
            return address;
        }

        @Override
        public long pid() {
            return LibertyServer.pid();
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                undeploy(server, archive);
            }
        }
    }
}
