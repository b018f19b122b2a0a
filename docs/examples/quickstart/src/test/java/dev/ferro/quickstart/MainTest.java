package dev.ferro.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private static final Counts KNOWN = World.ofThisJdk().counts();
    private static final Pattern PORT = Pattern.compile("PostgreSQL, port (\\d+)");

    @TempDir
    Path directory;

    @Test
    @Tag("AE2")
    @Tag("AE3")
    @Tag("AE4")
    void onSqlite_serviceWrites_appReads() throws Exception {
        Run run = Run.of(directory, List.of("java.io.tmpdir=" + directory));

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .anyMatch(starting("service adds in one transaction: " + KNOWN))
                .anyMatch(starting("app     counts: " + KNOWN))
                .anyMatch(starting("app     tells where French is spoken, "))
                .anyMatch(starting("app     adds Atlantis: refused: FERRO0050"))
                .anyMatch(starting("ap      counts: refused: FERRO0012"))
                .anyMatch(starting("service counts as app, in its transaction: refused: FERRO0016"))
                .anyMatch(starting("app     updates what service loaded: refused: FERRO0017"))
                .anyMatch(starting("app     has everything? yes"));
        assertThat(directory).isDirectoryNotContaining("glob:**ferro-quickstart-*");
    }

    @Test
    @Tag("AE2")
    @Tag("AE3")
    @Tag("AE4")
    @Tag("AE7")
    @Tag("R20")
    void onPostgresql_ownerCreates_serviceWrites_appReads() throws Exception {
        Run run = Run.of(directory, List.of(), "--postgres");

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .anyMatch(starting("service as world_service creates the tables: refused: FERRO0050"))
                .anyMatch(line -> line.contains("it needs CREATE on the schema of"))
                .anyMatch(starting("owner   as world_owner   creates the tables: no difference"))
                .anyMatch(starting("owner   as world_owner   is closed; left are: app, service"))
                .anyMatch(starting("owner   compares the tables: refused: FERRO0014"))
                .anyMatch(starting("service as world_service adds in one transaction: " + KNOWN))
                .anyMatch(starting("app     as world_app     counts: " + KNOWN))
                .anyMatch(line -> line.contains("permission denied for table country"))
                .anyMatch(starting("service as world_service counts as app, in its transaction: refused: FERRO0016"))
                .anyMatch(starting("app     as world_app     updates what service loaded: refused: FERRO0017"))
                .anyMatch(starting("app     as world_app     has everything? yes"));
        assertNothingListens(run);
    }

    @Test
    void appThatMayWrite_findsOneCountryMore_andFails() throws Exception {
        Run run = Run.of(directory, List.of("ferro.connections.app.read-only=false"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .anyMatch(starting("app     adds Atlantis: NOT REFUSED"))
                .anyMatch(starting("app     updates what service loaded: refused: FERRO0017"))
                .anyMatch(starting("app     has everything? NO: the JDK knows " + KNOWN));
    }

    @Test
    void wrongConfiguration_fails_andStopsTheServer() throws Exception {
        Run run = Run.of(directory, List.of("ferro.connections.app.reed-only=true"), "--postgres");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("FERRO0001", "reed-only", "read-only");
        assertNothingListens(run);
    }

    @Test
    void unknownOption_isRefused() throws Exception {
        Run run = Run.of(directory, List.of(), "--oracle");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).contains("--postgres");
    }

    private static Predicate<String> starting(String text) {
        return line -> line.startsWith(text);
    }

    private static void assertNothingListens(Run run) {
        MatchResult port = PORT.matcher(String.join("\n", run.output()))
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(isListening(Integer.parseInt(port.group(1)))).isFalse();
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
