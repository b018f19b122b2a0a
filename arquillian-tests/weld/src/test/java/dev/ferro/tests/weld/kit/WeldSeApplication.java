package dev.ferro.tests.weld.kit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ferro.kit.door.Door;
import dev.ferro.kit.door.StackTraces;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * An application in Weld SE, with the JDK's own HTTP server as its door. Made in a class loader of its own, which is why
 * the container knows it by the interfaces of the JDK only.
 */
public final class WeldSeApplication implements Supplier<URI>, AutoCloseable {

    private static final int THREADS = 8;

    private final WeldContainer container;
    private final HttpServer server;
    private final ExecutorService threads;

    /** Starts the application that consists of those packages. */
    public WeldSeApplication(List<String> packages) throws IOException, ClassNotFoundException {
        ClassLoader loader = WeldSeApplication.class.getClassLoader();
        Weld weld =
                new Weld().setClassLoader(loader).skipShutdownHook().setBeanDiscoveryMode(BeanDiscoveryMode.ANNOTATED);
        for (String name : packages) {
            weld.addPackage(false, Class.forName(name + ".package-info"));
        }
        container = weld.initialize();
        threads = Executors.newFixedThreadPool(THREADS);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/door/", this::answer);
        server.start();
    }

    @Override
    public URI get() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getHostString() + ":" + address.getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        // As servers do for their applications; the JDK's threads come with none.
        Thread.currentThread().setContextClassLoader(WeldSeApplication.class.getClassLoader());
        String path = exchange.getRequestURI().getPath().substring("/door/".length());
        try {
            respond(exchange, 200, container.select(Door.class).get().answer(path));
        } catch (Throwable failed) {
            respond(exchange, 500, StackTraces.of(failed));
        }
    }

    private static void respond(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        container.close();
    }
}
