package dev.ferro.internal.schema;

import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.session.WorkRunner;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates the tables of entities on one connection, in one transaction (R20, R20a). Stateless and thread-safe. */
public final class SchemaCreator {

    private SchemaCreator() {}

    /**
     * Creates the tables that do not exist.
     *
     * @param runner runs it
     * @param connection that was chosen
     * @param entities whose tables
     * @throws dev.ferro.StatementException if the database refuses; then no table was created
     */
    public static void create(WorkRunner runner, NamedConnection connection, List<EntityModel<?>> entities) {
        if (entities.isEmpty()) {
            return;
        }
        Progress progress = new Progress();
        runner.atomically(connection, progress, at -> {
            try (Statement statement = at.physical().driver().createStatement()) {
                for (EntityModel<?> entity : entities) {
                    progress.entity = entity;
                    for (String ddl : TableDdl.create(entity, connection.dialect())) {
                        statement.execute(ddl);
                    }
                }
            }
            return true;
        });
    }

    /** What the message of a failure names: the table that was being created. */
    private static final class Progress {
        private @Nullable EntityModel<?> entity;

        @Override
        public String toString() {
            return entity == null
                    ? "schema creation"
                    : "creation of table " + entity.table() + " of entity " + entity.name();
        }
    }
}
