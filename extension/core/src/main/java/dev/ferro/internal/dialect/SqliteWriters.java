package dev.ferro.internal.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/**
 * Lines up those of this process who want to begin a writing transaction on a file. SQLite itself has no queue: whoever
 * asks at the right moment goes first, and who has waited longest asks most seldom, so that with a few busy threads one
 * would wait until its patience ends. Here only the first in the line asks.
 */
final class SqliteWriters {

    /** Of the first in the line, between two questions; SQLite's own pauses grow to a tenth of a second. */
    private static final long PAUSE = TimeUnit.MICROSECONDS.toNanos(200);

    private static final Map<String, Line> LINES = new ConcurrentHashMap<>();

    private SqliteWriters() {}

    static void begin(Connection driver) throws SQLException {
        String file = driver instanceof SQLiteConnection own
                ? own.getUrl()
                : driver.getMetaData().getURL();
        Line line = LINES.compute(file, (name, present) -> (present == null ? new Line() : present).joined());
        try {
            line.begin(driver);
        } finally {
            LINES.computeIfPresent(file, (name, present) -> present.left());
        }
    }

    /** Lives as long as somebody stands in it. */
    private static final class Line {
        private final ReentrantLock first = new ReentrantLock(true);
        private int length;

        Line joined() {
            length++;
            return this;
        }

        @Nullable
        Line left() {
            length--;
            return length == 0 ? null : this;
        }

        /** Who has waited for all its patience asks nevertheless, and hears from SQLite that the file is locked. */
        void begin(Connection asked) throws SQLException {
            // An interrupt would make every pause end at once; it is given back afterwards.
            boolean interrupted = Thread.interrupted();
            try (Statement statement = asked.createStatement()) {
                int patience = patience(statement);
                long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
                boolean isFirst = false;
                try {
                    isFirst = first.tryLock(patience, TimeUnit.MILLISECONDS);
                } catch (InterruptedException now) {
                    interrupted = true;
                }
                ask(statement, patience, deadline, isFirst);
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private void ask(Statement statement, int patience, long deadline, boolean isFirst) throws SQLException {
            try {
                setPatience(statement, 0);
                while (!begins(statement, deadline)) {
                    LockSupport.parkNanos(PAUSE);
                }
            } finally {
                try {
                    setPatience(statement, patience);
                } finally {
                    if (isFirst) {
                        first.unlock();
                    }
                }
            }
        }

        /** What the session says, which initial SQL may have changed. */
        private static int patience(Statement statement) throws SQLException {
            try (ResultSet timeout = statement.executeQuery("pragma busy_timeout")) {
                return timeout.getInt(1);
            }
        }

        /** By SQL where the pool of a server hides the driver's connection. */
        private static void setPatience(Statement statement, int millis) throws SQLException {
            if (statement.getConnection() instanceof SQLiteConnection own) {
                own.setBusyTimeout(millis);
            } else {
                statement.execute("pragma busy_timeout = " + millis);
            }
        }

        private static boolean begins(Statement statement, long deadline) throws SQLException {
            try {
                statement.execute("begin immediate");
                return true;
            } catch (SQLException busy) {
                boolean locked = busy.getErrorCode() == SQLiteErrorCode.SQLITE_BUSY.code;
                if (!locked || System.nanoTime() - deadline > 0) {
                    throw busy;
                }
                return false;
            }
        }
    }
}
