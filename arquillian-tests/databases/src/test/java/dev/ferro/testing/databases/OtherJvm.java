package dev.ferro.testing.databases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another JVM with a server of its own, which it announces on its output and keeps until its input ends. */
final class OtherJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private OtherJvm(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static OtherJvm start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String logging = "java.util.logging.config.file";
        return new OtherJvm(new ProcessBuilder(
                        java,
                        "-D" + logging + "=" + System.getProperty(logging, ""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherJvm.class.getName())
                .redirectError(Redirect.INHERIT)
                .start());
    }

    /** Runs in the other JVM. */
    public static void main(String[] arguments) throws IOException {
        PostgresqlServer server = PostgresqlServer.get();
        System.out.println(server.url());
        System.out.println(server.logFile().orElseThrow());
        System.in.read();
    }

    /** Waits for the other server. */
    ServerAddress address() {
        return ServerAddress.parse("the other JVM's URL", line());
    }

    /** Waits for the other server; to be called after {@link #address()}. */
    Path logFile() {
        return Path.of(line());
    }

    private String line() {
        try {
            return output.readLine();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    void kill() {
        process.destroyForcibly();
    }

    /** Lets the other JVM end. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
