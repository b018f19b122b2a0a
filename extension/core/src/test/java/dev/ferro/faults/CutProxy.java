package dev.ferro.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A wire to a server, on the loopback, with scissors: armed, it cuts the connection on which the next COMMIT is sent,
 * either before the server gets it or after the server has done it. The driver sends a COMMIT in a packet of its own.
 */
final class CutProxy implements AutoCloseable {

    /** Where it cuts. */
    enum Cut {
        NEVER,
        BEFORE_THE_SERVER,
        BEFORE_THE_ANSWER
    }

    private static final String WORD = "COMMIT";

    private final ServerSocket listening;
    private final int target;
    private volatile Cut cut = Cut.NEVER;

    private CutProxy(ServerSocket listening, int target) {
        this.listening = listening;
        this.target = target;
    }

    static CutProxy to(int port) throws IOException {
        ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        CutProxy proxy = new CutProxy(listening, port);
        start(proxy::accept);
        return proxy;
    }

    int port() {
        return listening.getLocalPort();
    }

    void arm(Cut where) {
        cut = where;
    }

    private void accept() {
        try {
            while (!listening.isClosed()) {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                start(() -> pump(client, server, Cut.BEFORE_THE_SERVER));
                start(() -> pump(server, client, Cut.BEFORE_THE_ANSWER));
            }
        } catch (IOException closed) {
            if (!listening.isClosed()) {
                throw new UncheckedIOException(closed);
            }
        }
    }

    /** The answer to a COMMIT contains the word as well; so each direction looks for it, and one of them cuts. */
    private void pump(Socket from, Socket to, Cut here) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (cut == here && new String(buffer, 0, read, StandardCharsets.ISO_8859_1).contains(WORD)) {
                    cut = Cut.NEVER;
                    return;
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException cutByTheOther) {
            // Both ends are closed now.
            return;
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cut-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
