package dev.ferro.notes.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/**
 * Where a server listens: for everybody, and, if the runtime keeps that apart, for those who operate it.
 *
 * @param http stands for "{port}"
 * @param management stands for "{management-port}"
 */
record Ports(String http, String management) {

    /** Open at the same time, and so different ones. */
    static Ports free() {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0)) {
            return new Ports(Integer.toString(one.getLocalPort()), Integer.toString(other.getLocalPort()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Puts them into a system property. */
    String in(String property) {
        return System.getProperty(property).replace("{port}", http).replace("{management-port}", management);
    }
}
