package dev.ferro.redaction;

/**
 * What somebody was told.
 *
 * @param test the case
 * @param run with a long secret or with a short one
 * @param kind {@code error} and its class, or {@code answer}
 * @param connection which the error concerns, or empty
 * @param text the message
 */
record Answer(String test, String run, String kind, String connection, String text) {

    static Answer read(String line) {
        String[] parts = line.split("\t", 5);
        // How long a value is, and where a fault stands behind it, may be told.
        String text = parts[4].replaceAll("(at position|character|has) \\d+", "$1 …");
        return new Answer(parts[0], parts[1], parts[2], parts[3], text);
    }

    boolean isError() {
        return kind.startsWith("error ");
    }
}
