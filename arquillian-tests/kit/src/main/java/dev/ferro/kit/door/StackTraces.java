package dev.ferro.kit.door;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a failed request is answered with. */
public final class StackTraces {

    private StackTraces() {}

    /** Returns the stack trace with all causes. */
    public static String of(Throwable failed) {
        StringWriter trace = new StringWriter();
        failed.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
