package dev.ferro.routing;

import dev.ferro.ConnectionSettings;
import dev.ferro.PoolSettings;
import dev.ferro.Sql;
import java.time.Duration;

/** Settings of small connections, and a question that tells whether one works. */
final class Small {

    private Small() {}

    static ConnectionSettings.Builder settings(String name, String url) {
        return ConnectionSettings.builder(name)
                .url(url)
                .pool(PoolSettings.builder()
                        .maxSize(2)
                        .acquireTimeout(Duration.ofSeconds(5))
                        .build());
    }

    static boolean works(Sql sql) {
        return sql.fetchAll("select 1 as one").size() == 1;
    }
}
