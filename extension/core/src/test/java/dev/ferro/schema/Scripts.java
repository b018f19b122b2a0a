package dev.ferro.schema;

import dev.ferro.testing.databases.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs a script as somebody does who knows nothing of Ferro. */
final class Scripts {

    private Scripts() {}

    /** Each statement ends with a semicolon at the end of a line. */
    static void run(TestDatabase database, String script) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : script.split(";\n")) {
                if (!sql.lines().allMatch(line -> line.isBlank() || line.startsWith("-- "))) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException failed) {
            throw new AssertionError(script, failed);
        }
    }
}
