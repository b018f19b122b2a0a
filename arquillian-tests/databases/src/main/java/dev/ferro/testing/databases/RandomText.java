package dev.ferro.testing.databases;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Names and passwords nobody has used before: lower-case letters and digits, which SQL and URLs take unquoted. */
final class RandomText {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    static String ofLength(int length) {
        return RANDOM.ints(length, 0, Character.MAX_RADIX)
                .mapToObj(digit -> String.valueOf(Character.forDigit(digit, Character.MAX_RADIX)))
                .collect(Collectors.joining());
    }
}
