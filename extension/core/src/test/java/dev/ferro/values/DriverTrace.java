package dev.ferro.values;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Parse messages that PostgreSQL's driver sends while this is open, from its own trace: the types it really gives. */
public final class DriverTrace extends Handler implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private static final Pattern PARSE =
            Pattern.compile("FE=> Parse\\(stmt=\\w*,query=\"(.*)\",oids=\\{(.*)}\\)", Pattern.DOTALL);

    private final List<Parse> messages = Collections.synchronizedList(new ArrayList<>());
    private final Level before = LOGGER.getLevel();
    private final boolean parentsBefore = LOGGER.getUseParentHandlers();

    /** One message: a statement, and the type of each of its parameters, 0 where the driver leaves it to the server. */
    public record Parse(String sql, List<Integer> oids) {}

    private DriverTrace() {
        setLevel(Level.ALL);
    }

    public static DriverTrace open() {
        DriverTrace trace = new DriverTrace();
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(trace);
        LOGGER.setLevel(Level.FINEST);
        return trace;
    }

    /** What was sent, of the statements that begin with this. */
    public List<Parse> of(String beginning) {
        return messages.stream()
                .filter(message -> message.sql().startsWith(beginning))
                .toList();
    }

    @Override
    public void publish(LogRecord record) {
        Matcher parse = PARSE.matcher(String.valueOf(record.getMessage()));
        if (parse.find()) {
            messages.add(new Parse(
                    parse.group(1),
                    Stream.of(parse.group(2).split(","))
                            .map(String::strip)
                            .filter(oid -> !oid.isEmpty())
                            .map(Integer::valueOf)
                            .toList()));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGER.setLevel(before);
        LOGGER.removeHandler(this);
        LOGGER.setUseParentHandlers(parentsBefore);
    }
}
