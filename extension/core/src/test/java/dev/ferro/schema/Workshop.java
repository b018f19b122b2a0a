package dev.ferro.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.SchemaDiff;
import dev.ferro.SchemaDifference;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A database, and Ferros over it whose entities change from one release to the next. Its connection {@code owner} is the
 * default and the only one.
 */
final class Workshop implements AutoCloseable {

    static final String OWNER = "owner";

    private final TestDatabase database;
    private final Deque<Ferro> releases = new ArrayDeque<>();

    private Workshop(TestDatabase database) {
        this.database = database;
    }

    static Workshop on(DatabaseKind kind) {
        return new Workshop(kind.open());
    }

    TestDatabase database() {
        return database;
    }

    /** A Ferro that knows these entities. */
    Ferro release(Class<?>... entities) {
        Ferro ferro = Ferro.builder()
                .connection(ConnectionSettings.builder(OWNER)
                        .url(database.url())
                        .defaultConnection(true)
                        .build())
                .entities(entities)
                .build();
        releases.push(ferro);
        return ferro;
    }

    /** The first release, whose tables are created. */
    Ferro created(Class<?>... entities) {
        Ferro ferro = release(entities);
        ferro.schema().create();
        return ferro;
    }

    void execute(String... statements) {
        Ferro ferro = releases.isEmpty() ? release() : releases.peek();
        for (String sql : statements) {
            ferro.sql().execute(sql);
        }
    }

    static List<SchemaDifference.Kind> kinds(SchemaDiff diff) {
        return diff.differences().stream().map(SchemaDifference::kind).toList();
    }

    static void assertNoDifference(Ferro ferro) {
        assertThat(ferro.schema().diff().toString()).isEqualTo("no difference on connection '" + OWNER + "'");
    }

    @Override
    public void close() {
        try (database) {
            releases.forEach(Ferro::close);
        }
    }
}
