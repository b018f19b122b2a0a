package dev.ferro.redaction;

import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.PostgresqlServer;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A campaign that was run in a JVM of its own, and what it wrote.
 *
 * @param written all that came out of the process
 * @param credentials that may be nowhere
 * @param statements canaries that may be where the text of a statement is held
 */
record CampaignRun(Path written, List<String> credentials, List<String> statements) {

    private static final long SECONDS = 300;

    static CampaignRun of(long seed) {
        List<String> credentials = new ArrayList<>(Canaries.credentials(seed));
        List<String> statements = Canaries.statements(seed);
        try (PostgresqlDatabase database = PostgresqlServer.get().newDatabase()) {
            Path home = fresh(Path.of("target", "redaction", Long.toString(seed)));
            CampaignRun run = new CampaignRun(home.resolve("written"), credentials, statements);
            Server server = new Server(
                    database.host() + ":" + database.port(),
                    database.name(),
                    database.owner().name(),
                    database.owner().password(),
                    nobodysPort());
            run.start(home, server, seed);
            credentials.add(server.password());
            return run;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int nobodysPort() throws IOException {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return somebody.getLocalPort();
        }
    }

    private void start(Path home, Server server, long seed) throws IOException {
        Process process = new ProcessBuilder(command(home))
                .directory(home.resolve("work").toFile())
                .redirectOutput(written.resolve("stdout.log").toFile())
                .redirectError(written.resolve("stderr.log").toFile())
                .start();
        try (PrintWriter input = new PrintWriter(process.getOutputStream(), false, StandardCharsets.UTF_8)) {
            input.println(String.join(
                    "\n",
                    server.address(),
                    server.database(),
                    server.owner(),
                    server.password(),
                    "" + server.nobody()));
            input.println(seed);
            for (List<String> secrets : List.of(credentials, statements)) {
                input.println(secrets.size());
                secrets.forEach(input::println);
            }
        }
        int exit = process.onExit()
                .completeOnTimeout(process, SECONDS, TimeUnit.SECONDS)
                .thenApply(ended -> ended.isAlive() ? -1 : ended.exitValue())
                .join();
        process.destroyForcibly();
        if (exit != 0) {
            throw new IllegalStateException("the campaign ended with " + exit + "; see " + written.toAbsolutePath());
        }
    }

    private static List<String> command(Path home) throws IOException {
        // No name but this one is looked up, so no question about a host leaves the machine.
        Path hosts = Files.writeString(home.resolve("hosts"), "127.0.0.1 localhost\n");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djdk.net.hosts.file=" + hosts.toAbsolutePath(),
                "-Dorg.jboss.logging.provider=jdk"));
        for (String opened : List.of("java.lang", "java.util", "java.util.concurrent", "java.util.concurrent.atomic")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.add("--add-opens=java.sql/java.sql=ALL-UNNAMED");
        command.addAll(List.of("-cp", classPath(), Campaign.class.getName()));
        command.add(home.resolve("written").toAbsolutePath().toString());
        return command;
    }

    /** Without Arquillian's adapter, which runs build compatible extensions a second time beside Weld SE. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("arquillian-weld-embedded"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path fresh(Path home) throws IOException {
        if (Files.exists(home)) {
            try (Stream<Path> old = Files.walk(home)) {
                for (Path file :
                        old.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(home.resolve("written"));
        Files.createDirectories(home.resolve("work"));
        return home;
    }

    /** The leaks, each with the case that leaked. */
    List<String> leaks() throws IOException {
        List<String> everything =
                Stream.of(credentials, statements).flatMap(List::stream).toList();
        LeakSearch anything = new LeakSearch(everything);
        LeakSearch secrets = new LeakSearch(credentials);
        Map<String, String> plan = plan();
        List<String> leaks = new ArrayList<>();
        for (Path file : files()) {
            boolean exempt = Exempt.FILES.contains(file.getFileName().toString());
            for (LeakSearch.Leak leak : (exempt ? secrets : anything).in(file)) {
                leaks.add(plan.getOrDefault(leak.canary().substring(0, 7), "the right password") + "\n    in "
                        + leak.place());
            }
        }
        return leaks;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(written)) {
            return files.sorted().toList();
        }
    }

    private Map<String, String> plan() throws IOException {
        return lines("plan.txt")
                .map(line -> line.split("\t", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }

    /** How many cases had a canary of their own. */
    int cases() throws IOException {
        return plan().size();
    }

    List<Answer> answers() throws IOException {
        return lines("answers.tsv").map(Answer::read).toList();
    }

    private Stream<String> lines(String file) throws IOException {
        return Files.readAllLines(written.resolve(file)).stream();
    }
}
