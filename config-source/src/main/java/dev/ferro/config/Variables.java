package dev.ferro.config;

import dev.ferro.ConnectionSettings;

/** The spelling of a property as an environment variable, as MicroProfile Config prescribes it. */
final class Variables {

    private Variables() {}

    /**
     * The variable that is looked up for a property. Only letters and digits of ASCII remain, whatever the language.
     *
     * @param property a dotted name, or a variable in another case
     * @return for example {@code FERRO_CONNECTIONS_MY_DB_URL}
     */
    static String of(String property) {
        StringBuilder variable = new StringBuilder(property.length());
        for (int at = 0; at < property.length(); at++) {
            char c = property.charAt(at);
            if (c >= 'a' && c <= 'z') {
                variable.append((char) (c - 'a' + 'A'));
            } else {
                variable.append((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '_');
            }
        }
        return variable.toString();
    }

    /**
     * The variable in which platforms give the URL of a database with its credentials.
     *
     * @param connection the name of a connection
     * @return {@code DATABASE_URL} for {@code default}, for example {@code APP_DATABASE_URL} otherwise
     */
    static String databaseUrl(String connection) {
        return connection.equals(ConnectionSettings.DEFAULT_NAME) ? "DATABASE_URL" : of(connection) + "_DATABASE_URL";
    }
}
