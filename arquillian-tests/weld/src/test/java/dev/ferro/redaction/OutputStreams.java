package dev.ferro.redaction;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What the JDK's streams lack. */
final class OutputStreams {

    private OutputStreams() {}

    /** Lets many writers, each of which closes what it writes to, follow each other in one stream. */
    static OutputStream uncloseable(OutputStream stream) {
        return new FilterOutputStream(stream) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }
}
