package dev.ferro.internal.dialect;

import java.sql.Connection;
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
import org.sqlite.SQLiteException;

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
        SQLiteConnection sqlite = driver.unwrap(SQLiteConnection.class);
        String file = sqlite.getUrl();
        Line line = LINES.compute(file, (name, present) -> (present == null ? new Line() : present).joined());
        try {
            line.begin(sqlite);
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
        void begin(SQLiteConnection driver) throws SQLException {
            int patience = driver.getBusyTimeout();
            long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
            boolean isFirst = awaitTurn(patience);
            try (Statement statement = driver.createStatement()) {
                driver.setBusyTimeout(0);
                while (!begins(statement, deadline)) {
                    LockSupport.parkNanos(PAUSE);
                }
            } finally {
                driver.setBusyTimeout(patience);
                if (isFirst) {
                    first.unlock();
                }
            }
        }

        private static boolean begins(Statement statement, long deadline) throws SQLException {
            try {
                statement.execute("begin immediate");
                return true;
            } catch (SQLiteException busy) {
                boolean locked = (busy.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code;
                if (!locked || System.nanoTime() - deadline > 0) {
                    throw busy;
                }
                return false;
            }
        }

        private boolean awaitTurn(int patience) {
            try {
                return first.tryLock(patience, TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
