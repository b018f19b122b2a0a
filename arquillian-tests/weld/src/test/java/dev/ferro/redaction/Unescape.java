package dev.ferro.redaction;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** Undoes percent-encoding and Java's escapes wherever they occur, and leaves everything else as it is. */
final class Unescape {

    private Unescape() {}

    static byte[] of(byte[] text) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(text.length);
        int at = 0;
        while (at < text.length) {
            if (text[at] == '%' && hex(text, at + 1, 2)) {
                plain.write(number(text, at + 1, 2));
                at += 3;
            } else if (text[at] == '\\' && at + 1 < text.length && text[at + 1] == 'u' && hex(text, at + 2, 4)) {
                plain.write(number(text, at + 2, 4));
                at += 6;
            } else {
                plain.write(text[at]);
                at++;
            }
        }
        return plain.toByteArray();
    }

    private static boolean hex(byte[] text, int from, int digits) {
        for (int at = from; at < from + digits; at++) {
            if (at >= text.length || !HexFormat.isHexDigit(text[at])) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] text, int from, int digits) {
        int number = 0;
        for (int at = from; at < from + digits; at++) {
            number = (number << 4) | HexFormat.fromHexDigit(text[at]);
        }
        return number;
    }
}
