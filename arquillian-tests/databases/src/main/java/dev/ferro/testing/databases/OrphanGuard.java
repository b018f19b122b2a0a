package dev.ferro.testing.databases;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/**
 * Stops a server whose JVM was killed: no shutdown hook runs then. A shell waits for the end of its input, which the
 * operating system closes with the JVM, then stops the server if it still runs and removes its files. Where there is no
 * shell (on Windows), or the shell is killed, too, a later start of any server stops and removes what is older than ten
 * minutes.
 */
final class OrphanGuard implements Closeable {

    /**
     * $1 is the data directory; the names of the log and of the password file begin with its name. A Ctrl-C meant for
     * the JVM, whose hooks then do the work, is ignored. Files are removed until they are gone, because an unfinished
     * initialisation makes new ones.
     */
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            cat > /dev/null
            if pid=$(head -n 1 "$1/postmaster.pid" 2> /dev/null); then
                kill -INT "$pid" 2> /dev/null
                for attempt in 1 2 3 4 5 6 7 8 9 10; do
                    kill -0 "$pid" 2> /dev/null || break
                    sleep 1
                done
            fi
            for attempt in 1 2 3 4 5 6 7 8 9 10; do
                rm -rf "$1" "$1".*
                [ -e "$1" ] || break
                sleep 1
            done
            """;

    private final OutputStream lifeline;

    private OrphanGuard(OutputStream lifeline) {
        this.lifeline = lifeline;
    }

    /** Begins to watch. The caller must keep the guard reachable: the lifeline ends with it. */
    static OrphanGuard watch(Path dataDirectory) throws IOException {
        if (File.separatorChar != '/') {
            return new OrphanGuard(OutputStream.nullOutputStream());
        }
        Process shell = new ProcessBuilder("sh", "-c", SCRIPT, "guard", dataDirectory.toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        return new OrphanGuard(shell.getOutputStream());
    }

    /** Stops the server and removes its files now. */
    @Override
    public void close() throws IOException {
        lifeline.close();
    }
}
