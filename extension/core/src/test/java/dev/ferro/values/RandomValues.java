package dev.ferro.values;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Random values, of which the odd ones are many. */
final class RandomValues {

    private static final long FIRST_SECOND =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final String HARD = "'\"\\{}[],:;?$% \t\r\n\u0001\u001F\u007F\u0301\u200B\uFEFF\uFFFF";

    private final SplittableRandom random;

    RandomValues(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    long integer() {
        return random.nextLong() >> random.nextInt(64);
    }

    /** Of all planes, and of what has a meaning to somebody on the way; no NUL. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(30); length > 0; length--) {
            text.appendCodePoint(character());
        }
        return text.toString();
    }

    private int character() {
        int c = switch (random.nextInt(4)) {
            case 0 -> HARD.charAt(random.nextInt(HARD.length()));
            case 1 -> 1 + random.nextInt(0x7F);
            case 2 -> 1 + random.nextInt(0xFFFF);
            default -> 0x10000 + random.nextInt(0x100000);
        };
        return c >= 0xD800 && c <= 0xDFFF ? 'x' : c;
    }

    char letter() {
        char c = (char) (1 + random.nextInt(0xFFFF));
        return Character.isSurrogate(c) ? 'x' : c;
    }

    double real() {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isNaN(value) ? random.nextDouble() : value;
    }

    float single() {
        float value = Float.intBitsToFloat(random.nextInt());
        return Float.isNaN(value) ? (float) random.nextDouble() : value;
    }

    /** As many digits as SQLite keeps. */
    BigDecimal decimal() {
        BigInteger digits = BigInteger.valueOf(random.nextLong() % 1_000_000_000_000_000L);
        return new BigDecimal(digits, random.nextInt(200) - 60);
    }

    BigDecimal longDecimal() {
        return new BigDecimal(new BigInteger(random.nextInt(200), new java.util.Random(random.nextLong())), below(80));
    }

    Instant instant() {
        long second = random.nextLong(FIRST_SECOND, LAST_SECOND);
        return Instant.ofEpochSecond(second, random.nextInt(1_000_000_000));
    }

    byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(100)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt();
        }
        return bytes;
    }

    <E> List<E> list(Supplier<E> element) {
        List<E> list = new ArrayList<>();
        for (int length = random.nextInt(6); length > 0; length--) {
            list.add(element.get());
        }
        return list;
    }

    /** JSON text as anybody may write it. */
    String json(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> new String[] {"null", "true", "false", " 0", "-0.0 "}[random.nextInt(5)];
            case 1 -> String.valueOf(integer());
            case 2 -> decimal() + (oneIn(2) ? "" : " ");
            case 3, 4 -> quoted(text());
            case 5 -> "[" + String.join(" , ", list(() -> json(depth - 1))) + "]";
            default -> "{" + String.join(",", list(() -> quoted(text()) + ": " + json(depth - 1))) + "}";
        };
    }

    private String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\' || oneIn(5)) {
                // Both halves of a pair or none: one alone is no text.
                for (char half : Character.toChars(c)) {
                    quoted.append(String.format("\\u%04X", (int) half));
                }
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
