package dev.ferro.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A physical connection that nobody gives back is reported under the name of its connection. */
@Tag("R9")
class LeakTest {

    @ParameterizedTest
    @EnumSource
    void connection_heldTooLong_isReportedWithNameAndThread(DatabaseKind kind) throws SQLException {
        Recorder recorder = new Recorder();
        Logger logger = Logger.getLogger("dev.ferro.pool");
        logger.addHandler(recorder);
        logger.setUseParentHandlers(false);
        try (TestDatabase database = kind.open();
                Borrower borrower = Borrower.of(
                        database.url(), settings -> settings, pool -> pool.leakTimeout(Duration.ofMillis(20)));
                Connection held = borrower.connection()) {
            assertThat(Servers.eventually(() -> recorder.heard("a physical connection of 'app' is held by thread '"
                            + Thread.currentThread().getName() + "'")))
                    .isTrue();
            assertThat(held.isClosed()).as("only reported").isFalse();
        } finally {
            logger.removeHandler(recorder);
            logger.setUseParentHandlers(true);
        }
    }

    private static final class Recorder extends Handler {
        private final Queue<String> messages = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                messages.add(record.getMessage());
            }
        }

        boolean heard(String beginning) {
            return messages.stream().anyMatch(message -> message.startsWith(beginning));
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
