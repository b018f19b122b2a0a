package dev.ferro.tests.wildfly;

import dev.ferro.kit.arquillian.ArquillianContainer;
import dev.ferro.testing.databases.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** WildFly, started by Arquillian with the configuration that the POM names. */
public final class WildflyContainer extends ArquillianContainer {

    private static final List<String> PORTS =
            List.of("wildfly.http.port", "wildfly.https.port", "wildfly.management.port");

    private static long logged;

    /** For the service loader. */
    public WildflyContainer() {}

    @Override
    public String name() {
        return "WildFly " + System.getProperty("wildfly.version") + ", " + System.getProperty("wildfly.configuration");
    }

    @Override
    public boolean interceptsSelfInvocation() {
        return false;
    }

    @Override
    protected boolean keepsWhatItRefuses() {
        return false;
    }

    @Override
    protected void configure() {
        try {
            for (String port : PORTS) {
                System.setProperty(port, String.valueOf(FreePort.choose()));
            }
            logged = Files.exists(logFile()) ? Files.size(logFile()) : 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String log() {
        try {
            byte[] all = Files.exists(logFile()) ? Files.readAllBytes(logFile()) : new byte[0];
            int skipped = (int) Math.min(logged, all.length);
            return new String(all, skipped, all.length - skipped, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    protected Duration startUp(String said) {
        return Duration.between(timeOf("WFLYSRV0027", said), timeOf("WFLYSRV0010", said));
    }

    /** {@code 2026-11-22 22:49:17,034 INFO  [...] (...) WFLYSRV0010: Deployed ...}. */
    private static LocalDateTime timeOf(String message, String said) {
        Matcher line =
                Pattern.compile("(?m)^(\\S+) (\\S+),(\\d{3}) .*" + message).matcher(said);
        if (!line.find()) {
            throw new IllegalStateException(message + " was not said");
        }
        return LocalDateTime.parse(line.group(1) + "T" + line.group(2) + "." + line.group(3));
    }

    private static Path logFile() {
        return Path.of(System.getProperty("wildfly.home"), "standalone", "log", "server.log");
    }

    @Override
    protected long pid() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("jboss-modules.jar"))
                .findFirst()
                .orElseThrow()
                .pid();
    }
}
