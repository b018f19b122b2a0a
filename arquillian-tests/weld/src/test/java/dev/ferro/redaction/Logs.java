package dev.ferro.redaction;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Turns on everything that anybody logs at the finest level, into a file and to standard error. */
final class Logs {

    /** Loggers are forgotten, with their handlers, unless somebody holds them. */
    private static final List<Logger> HELD = new ArrayList<>();

    private Logs() {}

    static void install(Path directory) throws IOException {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.ALL);
        root.addHandler(
                complete(new FileHandler(directory.resolve("everything.log").toString()), true));
        root.addHandler(complete(new ConsoleHandler(), false));
        Handler traces = complete(
                new FileHandler(directory.resolve(Exempt.TRACED_STATEMENTS).toString()), true);
        for (String name : Exempt.LOGGERS) {
            Logger logger = Logger.getLogger(name);
            logger.setUseParentHandlers(false);
            logger.addHandler(traces);
            HELD.add(logger);
        }
    }

    private static Handler complete(Handler handler, boolean traces) throws IOException {
        handler.setLevel(Level.ALL);
        handler.setEncoding("UTF-8");
        handler.setFormatter(new Complete(traces));
        return handler;
    }

    /** Message, parameters and the stack trace, which the console need not show again. */
    private static final class Complete extends Formatter {
        private final boolean traces;

        Complete(boolean traces) {
            this.traces = traces;
        }

        @Override
        public String format(LogRecord logged) {
            StringWriter text = new StringWriter();
            PrintWriter out = new PrintWriter(text);
            out.println(logged.getLevel() + " " + logged.getLoggerName() + ": " + formatMessage(logged));
            if (logged.getThrown() != null && traces) {
                logged.getThrown().printStackTrace(out);
            }
            return text.toString();
        }
    }
}
