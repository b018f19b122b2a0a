package dev.ferro.quarkus.kit;

import dev.ferro.kit.Application;
import dev.ferro.kit.Container;
import dev.ferro.kit.Deployed;
import dev.ferro.kit.JavaLog;
import dev.ferro.kit.RefusedException;
import dev.ferro.kit.door.StackTraces;
import io.quarkus.builder.Version;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds each application once, and starts a process for each deployment. */
public final class QuarkusContainer implements Container {

    private static final Pattern STARTED = Pattern.compile("started in (\\d+)\\.(\\d{3})s");

    private final Map<Application, Path> built = new HashMap<>();
    private final StringBuilder log = new StringBuilder();

    /** Applications are built in this JVM, and told then what is wrong with them. */
    private final JavaLog buildLog = JavaLog.record();

    @Override
    public String name() {
        return "Quarkus " + Version.getVersion();
    }

    @Override
    public boolean interceptsSelfInvocation() {
        return true;
    }

    @Override
    public String log() {
        synchronized (log) {
            return buildLog + System.lineSeparator() + log;
        }
    }

    @Override
    public Deployed deploy(Application application) throws RefusedException {
        return QuarkusProcess.start(jar(application), this::append);
    }

    @Override
    public Duration startUp(Application application) throws RefusedException {
        int before = log().length();
        deploy(application).close();
        Matcher seconds = STARTED.matcher(log().substring(before));
        if (!seconds.find()) {
            throw new IllegalStateException("it was not said how long the start took");
        }
        return Duration.ofMillis(Long.parseLong(seconds.group(1) + seconds.group(2)));
    }

    private Path jar(Application application) throws RefusedException {
        Path known = built.get(application);
        if (known != null) {
            return known;
        }
        try {
            Path jar = QuarkusBuild.of(application);
            built.put(application, jar);
            return jar;
        } catch (Exception failed) {
            String said = StackTraces.of(failed);
            append(said);
            throw new RefusedException(said, failed);
        }
    }

    private void append(String line) {
        synchronized (log) {
            log.append(line).append(System.lineSeparator());
        }
    }
}
