package dev.ferro.redaction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds canaries, and any eight consecutive characters of one, in whatever was written: plain, percent-encoded in any
 * mix of cases and plain characters, escaped as Java does, and in base64 at any alignment (whose alphabet for URLs is
 * the same for letters and digits); and any nine, whatever became of their case. Immutable.
 */
final class LeakSearch {

    private static final int PLAIN = 8;

    /** One more, because without case there are fewer texts, and one of them may be there by chance. */
    private static final int FOLDED = 9;

    /** Eight bytes are at least ten whole characters of base64, wherever they begin. */
    private static final int ENCODED = 10;

    private final Map<String, String> canaryOf = new HashMap<>();
    private final LongSet beginnings;

    LeakSearch(List<String> canaries) {
        for (String canary : canaries) {
            addWindows(canary, PLAIN, canary);
            addWindows(canary.toLowerCase(Locale.ROOT), FOLDED, canary);
            for (int alignment = 0; alignment < 3; alignment++) {
                addWindows(encoded(canary, alignment), ENCODED, canary);
            }
        }
        beginnings = new LongSet(canaryOf.size());
        canaryOf.keySet().forEach(window -> beginnings.add(key(window)));
    }

    /**
     * A canary that was found.
     *
     * @param canary of which at least eight characters were found
     * @param place where, with what stands around it
     */
    record Leak(String canary, String place) {}

    /** At most one leak per canary and file: the first. */
    List<Leak> in(Path file) throws IOException {
        Set<String> found = new HashSet<>();
        List<Leak> leaks = new ArrayList<>();
        byte[] written = Files.readAllBytes(file);
        byte[] before;
        do {
            search(written, file, found, leaks);
            before = written;
            written = Unescape.of(before);
        } while (!Arrays.equals(written, before));
        return leaks;
    }

    private void search(byte[] text, Path file, Set<String> found, List<Leak> leaks) {
        long key = 0;
        long folded = 0;
        for (int at = 0; at < text.length; at++) {
            int letter = text[at] & 0xff;
            key = (key << 8) | letter;
            folded = (folded << 8) | (letter >= 'A' && letter <= 'Z' ? letter | 0x20 : letter);
            if (at + 1 >= PLAIN && (beginnings.contains(key) || beginnings.contains(folded))) {
                String canary = canaryAt(text, at + 1 - PLAIN);
                if (canary != null && found.add(canary)) {
                    leaks.add(new Leak(canary, file.getFileName() + ": " + around(text, at)));
                }
            }
        }
    }

    private @Nullable String canaryAt(byte[] text, int at) {
        String plain = canaryOf.get(latin1(text, at, at + PLAIN));
        if (plain != null) {
            return plain;
        }
        String encoded = canaryOf.get(latin1(text, at, at + ENCODED));
        return encoded != null
                ? encoded
                : canaryOf.get(latin1(text, at, at + FOLDED).toLowerCase(Locale.ROOT));
    }

    private static String around(byte[] text, int at) {
        return latin1(text, at - 200, at + 100).replaceAll("\\R", " ¶ ");
    }

    private static String latin1(byte[] text, int from, int to) {
        int start = Math.max(0, from);
        return new String(text, start, Math.min(text.length, to) - start, StandardCharsets.ISO_8859_1);
    }

    private void addWindows(String text, int length, String canary) {
        for (int at = 0; at + length <= text.length(); at++) {
            canaryOf.put(text.substring(at, at + length), canary);
        }
    }

    /** Only those characters of base64 that do not depend on what stands before and behind the canary. */
    private static String encoded(String canary, int alignment) {
        byte[] bytes = ("\0".repeat(alignment) + canary).getBytes(StandardCharsets.ISO_8859_1);
        String whole = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        int certain = bytes.length * 8 / 6;
        return whole.substring((alignment * 8 + 5) / 6, certain);
    }

    private static long key(String window) {
        long key = 0;
        for (int at = 0; at < PLAIN; at++) {
            key = (key << 8) | window.charAt(at);
        }
        return key;
    }
}
