package dev.ferro.redaction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * How a secret is written where it is configured: as it is, encoded, or with characters in its middle that mean
 * something in a URL, in SQL or in configuration.
 *
 * @param name free of secrets
 * @param writing makes the written text of a canary
 */
record Form(String name, UnaryOperator<String> writing) {

    static final Form PLAIN = new Form("plain", UnaryOperator.identity());

    private static final List<String> SPECIAL = List.of(
            "@",
            ":",
            "/",
            "?",
            "#",
            "%-",
            "&",
            "+",
            "=",
            " ",
            "'",
            "\"",
            "\\",
            ";",
            ",",
            "$",
            "${",
            "}",
            "${x}",
            "[",
            "]",
            "|",
            "<",
            "*",
            "!",
            "//",
            "://",
            "@@",
            "%zz",
            "%4-",
            "%40",
            "%2f",
            "%3A",
            "%0A",
            "%00",
            "%ff",
            "\n",
            "\r\n",
            "\t",
            "\0",
            "\u2028",
            "é",
            "&apikey=",
            "?password=",
            "@localhost/");

    static List<Form> all() {
        List<Form> forms = new ArrayList<>(List.of(
                PLAIN,
                new Form("percent-encoded", secret -> percent(secret, 1, true)),
                new Form("percent-encoded in lower case", secret -> percent(secret, 1, false)),
                new Form("partly percent-encoded", secret -> percent(secret, 2, true)),
                new Form("base64", Form::base64)));
        SPECIAL.forEach(special -> forms.add(with(special)));
        return List.copyOf(forms);
    }

    /** In the middle, so that more than eight characters of a canary remain on either side. */
    static Form with(String special) {
        String shown = special.chars()
                .mapToObj(c -> c > ' ' && c < 127 ? String.valueOf((char) c) : String.format(Locale.ROOT, "U+%04X", c))
                .reduce("with ", String::concat);
        return new Form(shown, secret -> {
            int middle = secret.length() / 2;
            return secret.substring(0, middle) + special + secret.substring(middle);
        });
    }

    /** Always with two '=' at the end, which mean something in a URL. */
    private static String base64(String secret) {
        String padded = secret + "x".repeat((4 - secret.length() % 3) % 3);
        return Base64.getEncoder().encodeToString(padded.getBytes(StandardCharsets.UTF_8));
    }

    private static String percent(String secret, int step, boolean upper) {
        StringBuilder written = new StringBuilder();
        for (int at = 0; at < secret.length(); at++) {
            String hex = String.format(Locale.ROOT, upper ? "%%%02X" : "%%%02x", (int) secret.charAt(at));
            written.append(at % step == 0 ? hex : String.valueOf(secret.charAt(at)));
        }
        return written.toString();
    }
}
