package dev.ferro.flyway;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.FerroException;
import dev.ferro.FlywaySettings;

/** What an application does, to be run by a class loader of its own. */
public final class MigratedApplication {

    private MigratedApplication() {}

    /** Returns how many words there are, or the message with which the connection was refused. */
    public static Object migrated(String url) {
        return answer(ConnectionSettings.builder("main")
                .url(url)
                .defaultConnection(true)
                .flyway(FlywaySettings.builder().build())
                .build());
    }

    /** Returns what a query answers on a connection that does not want Flyway. */
    public static Object notMigrated(String url) {
        return answer(ConnectionSettings.builder("main")
                .url(url)
                .defaultConnection(true)
                .flyway(FlywaySettings.builder().enabled(false).build())
                .build());
    }

    private static Object answer(ConnectionSettings settings) {
        boolean enabled = settings.flyway().orElseThrow().enabled();
        try (Ferro ferro = Ferro.builder().connection(settings).build()) {
            return ferro.sql()
                    .fetchOne(enabled ? "select count(*) as n from word" : "select 1 as n")
                    .orElseThrow()
                    .get("n", Long.class)
                    .orElseThrow();
        } catch (FerroException refused) {
            return refused.getMessage();
        }
    }
}
