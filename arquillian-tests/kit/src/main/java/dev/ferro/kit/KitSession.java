package dev.ferro.kit;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Opens the databases before a container is started, which is told where they are; closes them after everything else. Only
 * where this kit is run, and not where it is on the class path for another reason.
 */
public final class KitSession implements LauncherSessionListener {

    /** Set by the POM of a runner. */
    private static final String RUNS = "kit.runs";

    /** For {@code arquillian.xml}: what the JVM of the applications is started with. */
    private static final String JVM_ARGUMENTS = "kit.jvm-arguments";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean(RUNS)) {
            Overrides.systemProperties().forEach(System::setProperty);
            System.setProperty(JVM_ARGUMENTS, Overrides.jvmArguments());
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        KitDatabases.close();
    }
}
