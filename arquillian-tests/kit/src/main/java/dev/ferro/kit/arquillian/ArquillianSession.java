package dev.ferro.kit.arquillian;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops the server after all tests; a service of each runner with Arquillian. */
public final class ArquillianSession implements LauncherSessionListener {

    /** For the service loader. */
    public ArquillianSession() {}

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        ArquillianContainer.stop();
    }
}
