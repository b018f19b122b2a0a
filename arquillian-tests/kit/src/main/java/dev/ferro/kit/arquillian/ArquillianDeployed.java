package dev.ferro.kit.arquillian;

import dev.ferro.kit.Deployed;
import java.net.URI;
import org.jboss.shrinkwrap.api.Archive;

/** An application on the server. */
final class ArquillianDeployed implements Deployed {

    private final ArquillianServer server;
    private final Archive<?> archive;
    private final URI address;
    private final long pid;
    private boolean closed;

    ArquillianDeployed(ArquillianServer server, Archive<?> archive, URI address, long pid) {
        this.server = server;
        this.archive = archive;
        this.address = address;
        this.pid = pid;
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public long pid() {
        return pid;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            server.undeploy(archive);
        }
    }
}
