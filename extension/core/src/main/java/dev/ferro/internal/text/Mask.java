package dev.ferro.internal.text;

/** Writes a SQL text down again without its values. */
final class Mask {
    private static final int LIMIT = 200;
    private static final String HIDDEN = "…";

    private final StringBuilder masked = new StringBuilder(LIMIT);
    private final Scanner scanner;
    private boolean afterEscape;

    private Mask(Scanner scanner) {
        this.scanner = scanner;
    }

    static String of(Scanner scanner) {
        return new Mask(scanner).write();
    }

    private String write() {
        boolean space = false;
        while (masked.length() <= LIMIT && scanner.next()) {
            if (scanner.token() == Token.SPACE || scanner.token() == Token.COMMENT) {
                space = true;
                continue;
            }
            if (space && masked.length() > 0) {
                masked.append(' ');
            }
            space = false;
            if (!writeToken()) {
                break;
            }
            afterEscape = scanner.isWord("ESCAPE");
        }
        return cut();
    }

    /** Writes one token, and tells whether the next one may be shown too. */
    private boolean writeToken() {
        switch (scanner.token()) {
            case STRING -> {
                String prefix = scanner.sql.charAt(scanner.start()) == '\'' ? "" : "E";
                writeHidden(prefix + "'", "'");
                return !hidesRest(prefix);
            }
            case QUOTED_NAME -> {
                char opening = scanner.sql.charAt(scanner.start());
                writeHidden(String.valueOf(opening), opening == '[' ? "]" : String.valueOf(opening));
            }
            case DOLLAR_QUOTE -> writeHidden("$$", "$$");
            case NUMBER -> masked.append('#');
            default -> writeShown();
        }
        return true;
    }

    private void writeHidden(String opening, String closing) {
        masked.append(opening).append(HIDDEN).append(scanner.closed() ? closing : "");
    }

    /**
     * A backslash before the closing quote was perhaps meant as an escape, and a server with {@code
     * standard_conforming_strings} off would take it for one: then the literal goes on, and nothing behind it can be
     * shown. {@code LIKE … ESCAPE} is the place where such a backslash is common and means itself.
     */
    private boolean hidesRest(String prefix) {
        boolean ambiguous =
                scanner.closed() && prefix.isEmpty() && !afterEscape && scanner.sql.charAt(scanner.end() - 2) == '\\';
        masked.append(ambiguous ? HIDDEN : "");
        return ambiguous;
    }

    private void writeShown() {
        int at = scanner.start();
        while (at < scanner.end() && masked.length() <= LIMIT) {
            at = Printable.append(masked, scanner.sql, at);
        }
    }

    private String cut() {
        if (masked.length() <= LIMIT) {
            return masked.toString();
        }
        int end = LIMIT - 1;
        end -= Character.isHighSurrogate(masked.charAt(end - 1)) ? 1 : 0;
        return masked.substring(0, end) + HIDDEN;
    }
}
