package dev.ferro.redaction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The program of the child JVM: goes every way to fail once with a canary and once with a short secret. Reads server
 * and secrets from its standard input, so that no command line, file or variable shows them.
 */
final class Campaign {

    private final Canaries canaries;
    private final Recorder recorder;
    private final PrintStream plan;

    private Campaign(Canaries canaries, Recorder recorder, PrintStream plan) {
        this.canaries = canaries;
        this.recorder = recorder;
        this.plan = plan;
    }

    /** The one argument is the directory to write to. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Server server = new Server(
                input.readLine(),
                input.readLine(),
                input.readLine(),
                input.readLine(),
                Integer.parseInt(input.readLine()));
        Random random = new Random(Long.parseLong(input.readLine()));
        Canaries canaries = Canaries.of(lines(input), lines(input));
        Logs.install(directory);
        try (Recorder recorder = new Recorder(directory);
                PrintStream plan = Recorder.print(directory.resolve("plan.txt"))) {
            Campaign campaign = new Campaign(canaries, recorder, plan);
            for (Case each : cases(server, Path.of("").toAbsolutePath(), random)) {
                campaign.run(each);
            }
        }
        // Pools' and drivers' idle threads are nothing to wait for.
        System.exit(0);
    }

    private static List<String> lines(BufferedReader input) throws IOException {
        int count = Integer.parseInt(input.readLine());
        List<String> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lines.add(input.readLine());
        }
        return lines;
    }

    private static List<Case> cases(Server server, Path work, Random random) {
        return Stream.of(
                        UrlCases.all(server, random),
                        SettingsCases.all(server, work, random),
                        DatabaseCases.all(server, work),
                        StatementCases.all(server),
                        ContainerCases.all(server))
                .flatMap(List::stream)
                .toList();
    }

    private void run(Case each) {
        recorder.begin(each.name() + "\tlong", true);
        each.run(canary(each), recorder);
        recorder.begin(each.name() + "\tshort", false);
        each.run(canaries.nextShort(), recorder);
    }

    /** The plan tells, by its first characters, which case had a canary; fewer than the search looks for. */
    private String canary(Case each) {
        String canary = canaries.next(each.sort());
        plan.println(canary.substring(0, 7) + "\t" + each.name());
        return canary;
    }
}
