package dev.ferro.kit;

import dev.ferro.testing.databases.DatabaseKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The databases of this run. */
final class KitDatabases {

    private static @Nullable SqliteKitDatabase sqlite;
    private static @Nullable PostgresqlKitDatabase postgresql;

    private KitDatabases() {}

    static KitDatabase get(DatabaseKind kind) {
        return switch (kind) {
            case SQLITE -> sqlite();
            case POSTGRESQL -> postgresql();
        };
    }

    static synchronized PostgresqlKitDatabase postgresql() {
        if (postgresql == null) {
            postgresql = PostgresqlKitDatabase.create();
        }
        return postgresql;
    }

    private static synchronized SqliteKitDatabase sqlite() {
        if (sqlite == null) {
            sqlite = SqliteKitDatabase.create();
        }
        return sqlite;
    }

    static synchronized void close() {
        Optional.ofNullable(sqlite).ifPresent(KitDatabase::close);
        Optional.ofNullable(postgresql).ifPresent(KitDatabase::close);
        sqlite = null;
        postgresql = null;
    }
}
