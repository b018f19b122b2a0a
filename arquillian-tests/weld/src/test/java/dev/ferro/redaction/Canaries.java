package dev.ferro.redaction;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Random texts that stand for secrets, so unlikely that whoever writes eight characters of one has leaked it. Not
 * thread-safe.
 *
 * <p>Two sorts, for there are two promises: a credential may appear nowhere at all (R25), while a value in a statement
 * (S4) is necessarily in the text of that statement, which somebody has to hold and a driver's own trace prints.
 */
final class Canaries {

    /** Enough for every case; who runs out of them gets an exception. */
    private static final int CREDENTIALS = 4_000;

    private static final int STATEMENTS = 1_000;
    private static final int SHORTEST = 16;
    private static final int LONGEST = 40;
    private static final int LETTERS = 52;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** Of three letters, and words of our own messages: a redactor that replaces them makes confetti. */
    private static final List<String> SHORT = List.of("app", "the", "url", "sql", "key");

    private final Queue<String> credentials;
    private final Queue<String> statements;
    private int taken;

    private Canaries(List<String> credentials, List<String> statements) {
        this.credentials = new ArrayDeque<>(credentials);
        this.statements = new ArrayDeque<>(statements);
    }

    static Canaries of(List<String> credentials, List<String> statements) {
        return new Canaries(credentials, statements);
    }

    static List<String> credentials(long seed) {
        return random(new Random(seed), CREDENTIALS);
    }

    static List<String> statements(long seed) {
        return random(new Random(~seed), STATEMENTS);
    }

    private static List<String> random(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> random(random)).toList();
    }

    /** Begins with a letter, as the short ones do: what else a parser might say must not depend on that. */
    private static String random(Random random) {
        String text = random.ints(random.nextInt(SHORTEST, LONGEST + 1), 0, ALPHABET.length())
                .mapToObj(letter -> String.valueOf(ALPHABET.charAt(letter)))
                .collect(Collectors.joining());
        return ALPHABET.charAt(random.nextInt(LETTERS)) + text;
    }

    /** A canary that nobody has had before. */
    String next(Case.Sort sort) {
        return sort == Case.Sort.CREDENTIAL ? credentials.remove() : statements.remove();
    }

    String nextShort() {
        return SHORT.get(taken++ % SHORT.size());
    }
}
