package dev.ferro.tests.weld.kit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Starts an application in a JVM of its own, as programs with Weld SE are. */
final class WeldSeStart {

    private static final Pattern STARTED = Pattern.compile("started in (\\d+) ms");

    private WeldSeStart() {}

    /** Starts the application that consists of those packages, tells how long that took, and ends. */
    public static void main(String[] packages) throws IOException, ClassNotFoundException {
        WeldSeApplication application = new WeldSeApplication(List.of(packages));
        long now = System.currentTimeMillis();
        System.out.println(
                "started in " + (now - ManagementFactory.getRuntimeMXBean().getStartTime()) + " ms");
        application.close();
    }

    /** Returns how long it took from the start of the JVM. */
    static Duration inAJvm(ClassPath classPath, List<String> packages) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", text(classPath), WeldSeStart.class.getName()));
        command.addAll(packages);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher started = STARTED.matcher(said);
            if (!started.find()) {
                throw new IllegalStateException(said);
            }
            return Duration.ofMillis(Long.parseLong(started.group(1)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(ClassPath classPath) {
        return Arrays.stream(classPath.loader().getURLs())
                .map(url -> Path.of(url.getPath()).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
