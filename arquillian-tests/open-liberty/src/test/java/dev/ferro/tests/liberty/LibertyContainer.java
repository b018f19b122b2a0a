package dev.ferro.tests.liberty;

import dev.ferro.kit.arquillian.ArquillianContainer;
import dev.ferro.testing.databases.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Open Liberty, with the features of one server.xml. */
public final class LibertyContainer extends ArquillianContainer {

    private static final String SERVER = System.getProperty("liberty.server", "");

    /** For the service loader. */
    public LibertyContainer() {}

    @Override
    public String name() {
        return "Open Liberty " + System.getProperty("liberty.name");
    }

    @Override
    public boolean interceptsSelfInvocation() {
        return false;
    }

    /**
     * A logger of the JDK that has got a name, as long as one of that name is in use, keeps who asked for it first. With
     * persistence-3.2 there is at times one more, which a heap dump shows behind nothing but the finalizer of Liberty's
     * {@code WARDeployedAppInfo}. Each test deploys three, so that whatever is kept each time is still found.
     */
    @Override
    public int keepsOfWhatHasGone() {
        return 2;
    }

    @Override
    protected boolean keepsWhatItRefuses() {
        return true;
    }

    @Override
    protected void configure() {
        try {
            System.setProperty("liberty.http.port", String.valueOf(FreePort.choose()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String log() {
        Path file = Path.of(System.getProperty("liberty.usr"), "servers", SERVER, "logs", "messages.log");
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    protected Duration startUp(String said) {
        Matcher seconds = Pattern.compile("CWWKZ0001I: .* (\\d+)[.,](\\d{3}) ").matcher(said);
        if (!seconds.find()) {
            throw new IllegalStateException("CWWKZ0001I was not said");
        }
        return Duration.ofMillis(Long.parseLong(seconds.group(1) + seconds.group(2)));
    }

    @Override
    protected long pid() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("ws-server.jar " + SERVER))
                .findFirst()
                .orElseThrow()
                .pid();
    }
}
